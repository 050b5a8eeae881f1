package nl.areaal.geodata.sensorthings.sql;

/** A steward holds the readings of a dataset back for now. */
public final class PausedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Says so.
     *
     * @param datastreamId whose readings are held back
     */
    public PausedException(long datastreamId) {
        super(
                "The readings of Datastream " + datastreamId
                        + " are held back by the steward of its dataset for now; nothing was stored. Try again later.",
                null,
                false,
                false);
    }
}
