/** What an installation adds to the reference systems: correction grids. */
@NullMarked
package nl.areaal.geodata.crs;

import org.jspecify.annotations.NullMarked;
