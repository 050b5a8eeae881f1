package nl.areaal.geodata.quality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.areaal.core.observation.PlausibleTime;

/**
 * A stretch of a datastream of which readings came, changed or went since they were judged.
 *
 * @param fromMicros of the first, since 1970
 * @param toMicros of the last
 */
record Unjudged(long datastreamId, long fromMicros, long toMicros) {
    /** Where a stretch begins that is all there is. */
    static final long BEGINNING = ChronoUnit.MICROS.between(Instant.EPOCH, PlausibleTime.EARLIEST);
    /** Where it ends. */
    static final long END = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"));

    /** Closer than this it is less work to judge what lies between as well. */
    private static final long NEAR_MICROS = 86_400_000_000L;

    private static final Comparator<Unjudged> ORDER =
            Comparator.comparingLong(Unjudged::datastreamId).thenComparingLong(Unjudged::fromMicros);

    /** The same with what lies near each other taken together. */
    static List<Unjudged> merged(List<Unjudged> stretches) {
        List<Unjudged> merged = new ArrayList<>();
        for (Unjudged next : stretches.stream().sorted(ORDER).toList()) {
            if (!merged.isEmpty() && merged.getLast().isNear(next)) {
                merged.set(merged.size() - 1, merged.getLast().upTo(next.toMicros));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** The first part of it. */
    Unjudged cutAt(long micros) {
        return new Unjudged(datastreamId, fromMicros, micros);
    }

    /** What comes from there on. */
    Unjudged from(long micros) {
        return new Unjudged(datastreamId, micros, toMicros);
    }

    private Unjudged upTo(long micros) {
        return new Unjudged(datastreamId, fromMicros, Math.max(toMicros, micros));
    }

    private boolean isNear(Unjudged next) {
        return datastreamId == next.datastreamId && next.fromMicros - toMicros <= NEAR_MICROS;
    }
}
