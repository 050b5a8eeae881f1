package nl.areaal.ingest.sensorthings.entity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The time now, but never twice the same: two observations that name no time are two, not one that was corrected. */
final class DistinctMoments {
    private final InstantSource clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    DistinctMoments(InstantSource clock) {
        this.clock = clock;
    }

    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }
}
