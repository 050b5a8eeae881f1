package nl.areaal.mapui.ogc;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Room for few at a time: strangers must not slow down those who work with the platform. */
public final class Places {
    private final Semaphore free;
    private final Duration patience;

    /**
     * Makes room.
     *
     * @param patience how long one waits for a place
     */
    public Places(int places, Duration patience) {
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Works while a place is taken.
     *
     * @param crowded what is thrown when none comes free, of how long one waited
     */
    public <T> T inside(Supplier<T> work, Function<Duration, ? extends RuntimeException> crowded) {
        return insideIfFree(work).orElseThrow(() -> crowded.apply(patience));
    }

    /** A place that is taken; it is free again once closed. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place for work that may throw what it likes.
     *
     * @param crowded what is thrown when none comes free, of how long one waited
     */
    public Place take(Function<Duration, ? extends RuntimeException> crowded) {
        if (!enter()) {
            throw crowded.apply(patience);
        }
        return free::release;
    }

    /** Works while a place is taken; does nothing when none comes free in time. */
    public <T> Optional<T> insideIfFree(Supplier<T> work) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }

    private boolean enter() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
