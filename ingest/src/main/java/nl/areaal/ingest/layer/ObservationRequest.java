package nl.areaal.ingest.layer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks for who brings files of observations.
 *
 * @param mapping how the tables are meant: the name of a mapping or a file that holds one; empty means that the files tell
 * @param stations a file that says where the stations are
 * @param user who asks for it
 */
public record ObservationRequest(
        String dataset, List<Path> files, Optional<String> mapping, Optional<Path> stations, String user) {
    public ObservationRequest {
        files = List.copyOf(files);
    }
}
