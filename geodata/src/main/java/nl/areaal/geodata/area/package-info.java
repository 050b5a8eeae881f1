/** The areas of the region in the store: saved by code, found by code, name, level or place. */
@NullMarked
package nl.areaal.geodata.area;

import org.jspecify.annotations.NullMarked;
