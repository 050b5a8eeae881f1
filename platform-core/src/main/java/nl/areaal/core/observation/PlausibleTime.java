package nl.areaal.core.observation;

import java.time.Duration;
import java.time.Instant;

/** When a reading can have been taken: from 1900 on and until now, as far as clocks agree. */
public final class PlausibleTime {
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Clocks of devices run ahead of ours. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private PlausibleTime() {}

    /** The last time of a reading that can be believed at a moment. */
    public static Instant latest(Instant now) {
        return now.plus(CLOCK_SLACK);
    }
}
