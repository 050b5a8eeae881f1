/**
 * Coordinate reference systems: RD New for everything that we hold, and the ways into it and out of it. The only
 * package besides {@code coverage} that knows GeoTools.
 */
@NullMarked
package nl.areaal.core.crs;

import org.jspecify.annotations.NullMarked;
