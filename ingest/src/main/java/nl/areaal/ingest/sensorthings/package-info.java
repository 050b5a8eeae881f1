/** The SensorThings API (OGC 18-088, sensing part): partners read, register and deliver by HTTP. */
@NullMarked
package nl.areaal.ingest.sensorthings;

import org.jspecify.annotations.NullMarked;
