package nl.areaal.ingest.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * What is being imported and the checksum of its bytes.
 *
 * @param paths the file, or the pages that a service gave
 * @param name as the person who imports it calls it
 * @param crs what a service says that it answered in
 */
record SourceFile(List<Path> paths, String name, String sha256, Optional<String> crs) {
    static SourceFile of(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableSourceException("file is '" + path + "', expected one that exists");
        }
        return new SourceFile(List.of(path), name, checksum(FeatureFiles.parts(path)), Optional.empty());
    }

    static SourceFile of(Fetched fetched, String address) {
        return new SourceFile(fetched.pages(), address, checksum(fetched.pages()), fetched.crs());
    }

    Path path() {
        return paths.getFirst();
    }

    /** A source of several files has changed when one of them has. */
    private static String checksum(List<Path> parts) {
        try {
            if (parts.size() == 1) {
                return Delivery.checksumOf(parts.getFirst());
            }
            StringBuilder sums = new StringBuilder();
            for (Path part : parts) {
                sums.append(Delivery.checksumOf(part)).append('\n');
            }
            return Delivery.checksumOf(sums.toString());
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + parts.getFirst() + "', expected one that can be read", e);
        }
    }
}
