/** The entities of SensorThings (OGC 18-088) over the store's sensors and readings: what they hold and how they hang together. */
@NullMarked
package nl.areaal.geodata.sensorthings;

import org.jspecify.annotations.NullMarked;
