package nl.areaal.core.observation.supply;

import java.time.Instant;

/**
 * What a datastream sent of late that could not be used.
 *
 * @param reason the code of the last one, e.g. wrong-unit
 */
public record Refusals(long count, String reason, Instant last) {
    public Refusals {
        if (count < 1) {
            throw new IllegalArgumentException("refusals: count is " + count + ", expected at least 1");
        }
    }
}
