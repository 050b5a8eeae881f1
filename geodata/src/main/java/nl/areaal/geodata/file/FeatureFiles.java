package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens a file of features as what it is, whatever its name says. */
public final class FeatureFiles {
    private static final String SQLITE_MAGIC = "SQLite format 3";
    private static final String ZIP_MAGIC = "PK";
    private static final String SHAPEFILE_MAGIC = "\0\0'\n";
    private static final Pattern JSON = Pattern.compile("\uFEFF?[\\s\u001E]*\\{");
    private static final Pattern XML = Pattern.compile("\uFEFF?\\s*<");
    private static final int ENOUGH = 512;

    private FeatureFiles() {}

    /**
     * Opens a GeoPackage, GeoJSON (one document, or feature after feature), a Shapefile (zipped, or beside its parts),
     * CityJSON (one document, or feature after feature), FlatGeobuf or GML.
     *
     * @throws UnreadableSourceException when it is none of these, or not there
     */
    public static FeatureSource open(Path file) {
        String beginning = beginning(file);
        if (beginning.startsWith(SQLITE_MAGIC)) {
            return GeoPackage.open(file);
        }
        if (beginning.startsWith(ZIP_MAGIC)) {
            return Shapefiles.unpack(file, ArchiveLimits.USUAL);
        }
        if (beginning.startsWith(SHAPEFILE_MAGIC)) {
            return Shapefiles.open(file);
        }
        if (beginning.startsWith(FlatGeobufBlocks.MAGIC)) {
            return FlatGeobuf.open(file);
        }
        if (XML.matcher(beginning).lookingAt()) {
            return Gml.open(List.of(file));
        }
        if (JSON.matcher(beginning).lookingAt()) {
            return CityJson.isOne(file) ? CityJson.open(file) : GeoJson.open(file);
        }
        throw new UnreadableSourceException(
                "file is '" + file + "', expected a GeoPackage, GeoJSON, CityJSON, a Shapefile, FlatGeobuf or GML");
    }

    /**
     * Opens what a service answered in pages, GeoJSON or GML.
     *
     * @param crs what the service says that positions of GeoJSON are in, as an address of OGC or a code; empty: nothing
     * @throws UnreadableSourceException when they are neither
     */
    public static FeatureSource open(List<Path> pages, Optional<String> crs) {
        Path first = pages.getFirst();
        if (crs.isPresent() && isJson(first)) {
            return GeoJson.open(pages, crs);
        }
        if (pages.size() == 1) {
            return open(first);
        }
        return isXml(first) ? Gml.open(pages) : GeoJson.open(pages, Optional.empty());
    }

    static boolean isXml(Path file) {
        return XML.matcher(beginning(file)).lookingAt();
    }

    static boolean isJson(Path file) {
        return JSON.matcher(beginning(file)).lookingAt();
    }

    /** The files that a source is read from: a Shapefile's are several. */
    public static List<Path> parts(Path file) {
        return beginning(file).startsWith(SHAPEFILE_MAGIC)
                ? ShapefileParts.beside(file).files().values().stream().sorted().toList()
                : List.of(file);
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
