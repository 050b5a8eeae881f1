package nl.areaal.core.observation;

import java.time.Instant;

/** One reading of a datastream: what was the case at a time. */
public record Observation(long datastreamId, Instant phenomenonTime, double result, Quality quality) {
    public Observation {
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException("result of datastream " + datastreamId + " at " + phenomenonTime + " is "
                    + result + ", expected a finite number");
        }
    }
}
