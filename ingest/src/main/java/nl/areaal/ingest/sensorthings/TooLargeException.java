package nl.areaal.ingest.sensorthings;

/** More was sent at once than is read at once. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException(int mostBytes) {
        super("The body is too large, expected at most " + mostBytes + " bytes.", null, false, false);
    }
}
