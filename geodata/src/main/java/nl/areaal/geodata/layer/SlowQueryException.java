package nl.areaal.geodata.layer;

import java.time.Duration;

/** What was asked took longer than anybody's question may. */
public final class SlowQueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SlowQueryException(Duration patience, Throwable cause) {
        super("The question took longer than " + patience.toMillis() / 1000.0 + " s and was given up.", cause);
    }
}
