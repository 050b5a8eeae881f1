package nl.areaal.ingest.layer;

import java.nio.file.Path;
import java.util.List;

/** Imports files of observations, which take the way of any reading. */
@FunctionalInterface
public interface ObservationFiles {
    /**
     * Loads the files.
     *
     * @param user who asks for it
     * @throws Exception when it failed; the message is shown to the user
     */
    void load(String dataset, List<Path> files, String user) throws Exception;
}
