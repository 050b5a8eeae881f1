package nl.areaal.ingest.reading;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or process does. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * Returns as soon as a condition holds.
     *
     * @throws AssertionError when it doesn't within a minute
     */
    public static void until(Callable<Boolean> condition) {
        until(PATIENCE, condition);
    }

    /**
     * Returns as soon as a condition holds.
     *
     * @throws AssertionError when it doesn't in time
     */
    public static void until(Duration patience, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + patience.toSeconds() + " s in vain");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError("the condition can't be checked", e);
        }
    }
}
