package nl.areaal.ingest.reading;

/** Ends the judging of a message early; never leaves the decoder. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Decoded.Rejected rejected;

    RejectedException(Decoded.Rejected rejected) {
        super(rejected.message(), null, false, false);
        this.rejected = rejected;
    }

    Decoded.Rejected rejected() {
        return rejected;
    }
}
