/** Keeps stories. */
@NullMarked
package nl.areaal.geodata.story;

import org.jspecify.annotations.NullMarked;
