package nl.areaal.ingest.sensorthings;

import java.time.Duration;

/** A key delivers more readings than it may. */
final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyException(Duration wait) {
        super("Too many readings came with this key.", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds until it may go on. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
