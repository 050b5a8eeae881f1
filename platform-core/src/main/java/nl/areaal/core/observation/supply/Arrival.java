package nl.areaal.core.observation.supply;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest reading of a datastream, with both clocks.
 *
 * @param phenomenonTime when it was so
 * @param knownSince when it was stored
 */
public record Arrival(Instant phenomenonTime, Instant knownSince) {
    /** How long the reading took to get here; nothing for one whose clock ran ahead. */
    public Duration underway() {
        Duration taken = Duration.between(phenomenonTime, knownSince);
        return taken.isNegative() ? Duration.ZERO : taken;
    }
}
