package nl.areaal.geodata.origin;

import java.time.Instant;
import java.util.List;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.dataset.Dataset;

/**
 * One reading with everything behind it.
 *
 * @param knownSince when it was stored as it is now
 * @param earlier what it was before, the oldest first; empty when it was never corrected
 */
public record ReadingOrigin(
        Observation reading,
        Instant knownSince,
        List<EarlierResult> earlier,
        Datastream datastream,
        Thing thing,
        Sensor sensor,
        Dataset dataset) {
    public ReadingOrigin {
        earlier = List.copyOf(earlier);
    }

    /** 1 for a reading that stands as it first came in; one more for each correction. */
    public int version() {
        return earlier.size() + 1;
    }
}
