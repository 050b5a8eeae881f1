package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file of features as what it is, whatever its name says. */
public final class FeatureFiles {
    private static final String SQLITE_MAGIC = "SQLite format 3";
    private static final int ENOUGH = 512;

    private FeatureFiles() {}

    /**
     * Opens a GeoPackage or GeoJSON file.
     *
     * @throws UnreadableSourceException when it is neither, or not there
     */
    public static FeatureSource open(Path file) {
        String beginning = beginning(file);
        if (beginning.startsWith(SQLITE_MAGIC)) {
            return GeoPackage.open(file);
        }
        if (beginning.stripLeading().startsWith("{") || beginning.startsWith("\uFEFF")) {
            return GeoJson.open(file);
        }
        throw new UnreadableSourceException("file is '" + file + "', expected a GeoPackage or a GeoJSON document");
    }

    private static String beginning(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that exists");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that can be read", e);
        }
    }
}
