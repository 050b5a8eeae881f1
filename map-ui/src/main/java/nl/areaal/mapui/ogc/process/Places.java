package nl.areaal.mapui.ogc.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Room for few at a time: strangers must not slow down those who work with the platform. */
final class Places {
    private final Semaphore free;
    private final Duration patience;

    /**
     * Makes room.
     *
     * @param patience how long one waits for a place
     */
    Places(int places, Duration patience) {
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Works while a place is taken.
     *
     * @throws ProcessProblem when none comes free in time
     */
    <T> T inside(Supplier<T> work) {
        return insideIfFree(work)
                .orElseThrow(() -> ProcessProblem.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Everybody's turn is taken; ask again, or ask with the header Prefer: respond-async.",
                        (int) Math.max(1, patience.toSeconds())));
    }

    /** Works while a place is taken; does nothing when none comes free in time. */
    <T> Optional<T> insideIfFree(Supplier<T> work) {
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
