package nl.areaal.ingest.harvest;

import java.time.Instant;
import java.util.Optional;

/**
 * What the result times of observations tell. A service that got its observations when they say so can be asked for what it
 * got since; one that leaves these times out, or repeats the time of the phenomenon there, can't.
 */
final class ResultTimes {
    private boolean missing;
    private boolean later;
    private Optional<Instant> newest = Optional.empty();

    /**
     * A result time.
     *
     * @param isLater whether it lies after the phenomenon
     */
    record Told(Instant time, boolean isLater) {}

    void add(Optional<Told> told) {
        missing |= told.isEmpty();
        told.ifPresent(made -> {
            later |= made.isLater();
            newest = Optional.of(newest.filter(made.time()::isBefore).orElse(made.time()));
        });
    }

    /**
     * Up to when we have what the service got.
     *
     * @param before what was known of that before
     * @param now what lies after it is no time that anything was got at
     */
    Optional<Instant> until(Optional<Instant> before, Instant now) {
        if (newest.isEmpty() && !missing) {
            return before;
        }
        return newest.filter(time -> later && !missing)
                .map(time -> time.isAfter(now) ? now : time)
                .map(time -> before.filter(time::isBefore).orElse(time));
    }
}
