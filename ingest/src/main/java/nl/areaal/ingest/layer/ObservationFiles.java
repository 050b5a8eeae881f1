package nl.areaal.ingest.layer;

/** Imports files of observations, which take the way of any reading. */
@FunctionalInterface
public interface ObservationFiles {
    /**
     * Loads the files.
     *
     * @throws Exception when it failed; the message is shown to the user
     */
    void load(ObservationRequest request) throws Exception;
}
