package nl.areaal.geodata.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of work as it now stands.
 *
 * @param kind which {@link JobWork} does it
 * @param scenario empty when it is about the region as it is
 * @param request what was asked, as JSON
 * @param message why it failed
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        Optional<UUID> scenario,
        String request,
        Advance advance,
        Optional<String> message,
        Moments moments,
        String askedBy) {

    /**
     * How much is done.
     *
     * @param total 0 until a runner has looked
     * @param share of the step at hand, 0 to 1
     */
    public record Advance(int done, int total, double share) {
        /** From 0 to 1, the step at hand included. */
        public double fraction() {
            return total == 0 ? 0 : Math.min(1, (done + share) / total);
        }
    }

    /** When what happened to it. */
    public record Moments(Instant askedAt, Optional<Instant> startedAt, Optional<Instant> finishedAt) {}
}
