/** Bytes kept under the name of their content, so that the same result is kept once and can't change behind a reference. */
@NullMarked
package nl.areaal.geodata.artefact;

import org.jspecify.annotations.NullMarked;
