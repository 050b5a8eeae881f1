package nl.areaal.geodata.sensorthings.sql;

/** A steward holds the readings of a dataset back for now. */
public final class PausedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PausedException(String datasetId) {
        super(
                "The readings of the dataset " + datasetId
                        + " are held back by its steward for now; nothing was stored." + " Try again later.",
                null,
                false,
                false);
    }
}
