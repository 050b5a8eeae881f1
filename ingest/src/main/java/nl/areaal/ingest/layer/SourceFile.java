package nl.areaal.ingest.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * A file that is being imported and the checksum of its bytes.
 *
 * @param name as the person who imports it calls it
 */
record SourceFile(Path path, String name, String sha256) {
    static SourceFile of(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableSourceException("file is '" + path + "', expected one that exists");
        }
        try {
            return new SourceFile(path, name, Delivery.checksumOf(path));
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + path + "', expected one that can be read", e);
        }
    }
}
