package nl.areaal.geodata.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of work as it now stands.
 *
 * @param kind which {@link JobWork} does it
 * @param scenario empty when it is about the region as it is
 * @param request what was asked, as JSON
 * @param failure why it failed
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        Optional<UUID> scenario,
        String request,
        Advance advance,
        Optional<Failure> failure,
        Moments moments,
        String askedBy) {

    /**
     * How much is done.
     *
     * @param total 0 until a runner has looked
     * @param share of the step at hand, 0 to 1
     * @param step the step at hand, or the one at which it ended before it was done
     */
    public record Advance(int done, int total, double share, Optional<String> step) {
        /** From 0 to 1, the step at hand included. */
        public double fraction() {
            return total == 0 ? 0 : Math.min(1, (done + share) / total);
        }
    }

    /**
     * Why it failed.
     *
     * @param message for whoever looks after the platform
     */
    public record Failure(Cause cause, String message) {
        /** What it means to whoever asked. */
        public enum Cause {
            /** Its runners stopped time and again while they worked on it. */
            STOPPED,
            /** A step could not be done. */
            BROKEN;

            /** The word in rows. */
            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static Cause of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** When what happened to it. */
    public record Moments(Instant askedAt, Optional<Instant> startedAt, Optional<Instant> finishedAt) {}
}
