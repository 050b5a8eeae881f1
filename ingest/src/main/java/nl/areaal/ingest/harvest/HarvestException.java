package nl.areaal.ingest.harvest;

import java.io.IOException;

/** Another service does not give what it should; names the address, what came and what was expected. */
public final class HarvestException extends IOException {
    private static final long serialVersionUID = 1;

    HarvestException(String message) {
        super(message);
    }

    HarvestException(String message, Throwable cause) {
        super(message, cause);
    }
}
