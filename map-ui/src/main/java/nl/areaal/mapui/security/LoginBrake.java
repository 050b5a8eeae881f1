package nl.areaal.mapui.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses passwords: after some wrong ones in a row a name has to wait, each time twice as long.
 * Held in memory: a restart forgives.
 */
final class LoginBrake {
    static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** A guesser of names must not fill the memory: beyond this many the record starts afresh. */
    private static final int REMEMBERED_NAMES = 10_000;

    private final InstantSource clock;
    private final Map<String, Attempts> byName = new ConcurrentHashMap<>();

    LoginBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a login with this name has to wait now, even with the right password. */
    boolean holds(String name) {
        Attempts attempts = byName.get(name);
        return attempts != null && clock.instant().isBefore(attempts.openFrom);
    }

    void failed(String name) {
        if (byName.size() >= REMEMBERED_NAMES) {
            byName.clear();
        }
        byName.merge(name, new Attempts(1, Instant.MIN), (before, one) -> afterFailure(before.failures + 1));
    }

    void succeeded(String name) {
        byName.remove(name);
    }

    private Attempts afterFailure(int failures) {
        if (failures < FREE_ATTEMPTS) {
            return new Attempts(failures, Instant.MIN);
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, 5));
        return new Attempts(failures, clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private record Attempts(int failures, Instant openFrom) {}
}
