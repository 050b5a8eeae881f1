package nl.areaal.core.observation.supply;

import java.time.Instant;

/**
 * A feed that is held back: what comes in is kept, and stored when the feed is resumed.
 *
 * @param reason in the words of who paused it
 */
public record Pause(Instant since, String by, String reason) {
    public Pause {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("pause: reason is blank, expected why the feed is held back");
        }
    }
}
