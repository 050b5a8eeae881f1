package nl.areaal.ingest.sensorthings;

/** More readings wait for the store than it can be told of now: try again. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFullException() {
        super("more readings wait than can be held", null, false, false);
    }
}
