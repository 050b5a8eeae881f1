package nl.areaal.ingest.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses: after five wrong passwords in a row a name or an address has to wait, each time twice as
 * long up to a minute, as at the login of the map. Held in memory: a restart forgives, and so do ten quiet minutes.
 */
public final class GuessBrake {
    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGIVEN = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 5;
    /** A guesser must not fill the memory: beyond this many the record starts afresh. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Attempts> bySubject = new ConcurrentHashMap<>();

    public GuessBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** How long a name or an address has to wait now; zero when it need not. */
    public Duration wait(String subject) {
        Attempts attempts = bySubject.get(subject);
        Instant now = clock.instant();
        return attempts == null || !now.isBefore(attempts.openFrom)
                ? Duration.ZERO
                : Duration.between(now, attempts.openFrom);
    }

    public void failed(String subject) {
        if (bySubject.size() >= REMEMBERED) {
            bySubject.clear();
        }
        Instant now = clock.instant();
        bySubject.merge(
                subject,
                after(1, now),
                (before, one) -> before.openFrom.plus(FORGIVEN).isBefore(now) ? one : after(before.failures + 1, now));
    }

    public void succeeded(String subject) {
        bySubject.remove(subject);
    }

    private static Attempts after(int failures, Instant now) {
        if (failures < FREE_ATTEMPTS) {
            return new Attempts(failures, now);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, MOST_DOUBLINGS));
        return new Attempts(failures, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private record Attempts(int failures, Instant openFrom) {}
}
