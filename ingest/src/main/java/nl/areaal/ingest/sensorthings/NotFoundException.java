package nl.areaal.ingest.sensorthings;

/** There is nothing under a path. */
final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFoundException(String message) {
        super(message, null, false, false);
    }
}
