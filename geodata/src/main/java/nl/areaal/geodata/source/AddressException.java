package nl.areaal.geodata.source;

import nl.areaal.geodata.file.UnreadableSourceException;

/** An address that gives nothing, or may not be asked. */
public final class AddressException extends UnreadableSourceException {
    private static final long serialVersionUID = 1;

    private final Why why;

    AddressException(Why why, String message) {
        super(message);
        this.why = why;
    }

    AddressException(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    /** What is wrong with it. */
    public enum Why {
        /** It is no address of the web. */
        NO_ADDRESS,
        UNKNOWN_HOST,
        /** It is one of a network that we keep out of. */
        PRIVATE,
        /** The server does not answer, breaks off, or says too much. */
        NO_ANSWER,
        /** The server answers with something else than the document. */
        REFUSED
    }

    public Why why() {
        return why;
    }
}
