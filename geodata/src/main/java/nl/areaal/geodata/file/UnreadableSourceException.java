package nl.areaal.geodata.file;

/** A file or address that can't be read as what it should be; the message says what was found and what was expected. */
public class UnreadableSourceException extends RuntimeException {
    public UnreadableSourceException(String message) {
        super(message);
    }

    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
