package nl.areaal.ingest.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.feed.HarvestMark;

/**
 * How a harvest finds what another service adds to its past.
 *
 * @param window how far back it asks once more where the service does not tell when it got its observations; zero: not at all
 */
public record LookBack(Duration window) {
    /** What was stored a little later than its result time says is not missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** After the constants that its check needs. */
    public static final LookBack USUAL = new LookBack(Duration.ofDays(1));

    public LookBack {
        if (window.isNegative() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("look-back is " + window + ", expected PT0S to P366D, such as P1D");
        }
    }

    /** Whether it is time to look back. */
    boolean isDue(HarvestMark mark, Instant now) {
        return !window.isZero()
                && mark.lookedBackAt()
                        .filter(last -> last.plus(EVERY).isAfter(now))
                        .isEmpty();
    }

    /** After which phenomenon time observations are asked for. */
    Instant after(HarvestMark mark, Instant now) {
        return isDue(mark, now) ? mark.seenUntil().minus(window) : mark.seenUntil();
    }

    /** The OData filter for what we may not have yet. */
    String filter(HarvestMark mark, Instant now) {
        Optional<String> got = mark.resultUntil()
                .map(until -> "resultTime ge " + until.minus(OVERLAP) + " or phenomenonTime gt " + mark.seenUntil());
        return got.orElseGet(() -> "phenomenonTime gt " + after(mark, now));
    }
}
