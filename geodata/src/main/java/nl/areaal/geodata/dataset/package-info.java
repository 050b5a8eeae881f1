/**
 * The catalogue: which datasets the platform holds, on whose behalf and on what legal ground, and every delivery of them
 * with its checksum, its counts and what was wrong with it.
 */
@NullMarked
package nl.areaal.geodata.dataset;

import org.jspecify.annotations.NullMarked;
