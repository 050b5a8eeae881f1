/** Stations, datastreams and their readings in the store, with the place in the stream up to which they were read. */
@NullMarked
package nl.areaal.geodata.observation;

import org.jspecify.annotations.NullMarked;
