package nl.areaal.mapui.ogc;

import java.time.Duration;

/** Others take all the room that there is for costly work: whoever asks again in a moment may be served. */
public final class CrowdedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int retryAfterSeconds;

    /**
     * Says so.
     *
     * @param waited how long no place came free; it makes sense to ask again after as long, and at least a second
     */
    public CrowdedException(Duration waited) {
        this((int) Math.max(1, waited.toSeconds()));
    }

    private CrowdedException(int retryAfterSeconds) {
        super("Everybody's turn is taken; ask again after " + retryAfterSeconds + " s.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
