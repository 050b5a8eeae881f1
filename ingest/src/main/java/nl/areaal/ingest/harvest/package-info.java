/** Fetching what another SensorThings service has: its stations once more each time, its observations only when new. */
@NullMarked
package nl.areaal.ingest.harvest;

import org.jspecify.annotations.NullMarked;
