package nl.areaal.ingest.partner;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A measure of how much may pass: it fills at a steady rate up to its brim. What is larger than what is left may pass
 * once and leaves a debt, so that nothing is too large for ever; who comes next waits until that is paid.
 */
final class TokenBucket {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final double perSecond;
    private final double brim;
    private final InstantSource clock;
    private double level;
    private long filledMillis;

    TokenBucket(double perSecond, double brim, InstantSource clock) {
        if (perSecond <= 0 || brim < 1) {
            throw new IllegalArgumentException("a bucket of " + perSecond + " a second and at most " + brim
                    + ", expected more than 0 and 1 or more");
        }
        this.perSecond = perSecond;
        this.brim = brim;
        this.clock = clock;
        level = brim;
        filledMillis = clock.millis();
    }

    /** Takes tokens, or says how long to wait before trying again; zero when they were taken. */
    synchronized Duration take(double tokens) {
        fill();
        if (level >= 1) {
            level -= tokens;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - level) / perSecond * MILLIS_PER_SECOND));
    }

    /** A clock that is set back fills nothing. */
    private void fill() {
        long now = clock.millis();
        level = Math.min(brim, level + Math.max(0, now - filledMillis) / MILLIS_PER_SECOND * perSecond);
        filledMillis = now;
    }
}
