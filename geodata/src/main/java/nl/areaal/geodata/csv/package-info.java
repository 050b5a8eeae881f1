/**
 * Tables of readings as others write them, and the mappings that say how each is meant. Pure: bytes in, readings and faults
 * out; no clock, no store and no stream.
 */
@NullMarked
package nl.areaal.geodata.csv;

import org.jspecify.annotations.NullMarked;
