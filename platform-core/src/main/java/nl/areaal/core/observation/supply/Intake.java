package nl.areaal.core.observation.supply;

import java.time.Instant;
import java.util.Optional;

/**
 * How the ingesters together fare.
 *
 * @param readingSince when the one that reads was last seen at it; empty when none was ever seen
 * @param trouble why none of them reads, as the last one told
 * @param waiting messages that nobody has read yet
 */
public record Intake(Optional<Instant> readingSince, Optional<String> trouble, long waiting) {
    /** Nobody has read anything yet. */
    public static final Intake NONE = new Intake(Optional.empty(), Optional.empty(), 0);
}
