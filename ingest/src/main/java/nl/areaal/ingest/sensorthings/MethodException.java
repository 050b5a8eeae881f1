package nl.areaal.ingest.sensorthings;

/** What is asked can't be done to what the path names. */
final class MethodException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MethodException(String message) {
        super(message, null, false, false);
    }
}
