package nl.areaal.geodata.source;

import java.time.Duration;
import java.util.Optional;

/** What a server said. */
public final class Answer {
    private final int status;
    private final Optional<Duration> retryAfter;
    private final byte[] body;

    Answer(int status, Optional<Duration> retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** How long it asks us to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The caller must not change it. */
    public byte[] body() {
        return body;
    }
}
