/**
 * The roads of the region as traffic, air and travellers meet them: short straight pieces with what drives on them, the
 * junctions that join them, and how far one gets along them. A measure changes what drives there, never where a road lies.
 */
@NullMarked
package nl.areaal.core.network;

import org.jspecify.annotations.NullMarked;
