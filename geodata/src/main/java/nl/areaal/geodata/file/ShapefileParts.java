package nl.areaal.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that make one Shapefile together.
 *
 * @param name what they are called before their extensions
 * @param files by extension, such as {@code .shp}
 */
record ShapefileParts(String name, Map<String, Path> files) {
    static final Set<String> EXTENSIONS = Set.of(".shp", ".shx", ".dbf", ".prj", ".cpg");

    private static final int LONGEST_TEXT = 64 << 10;

    /** The files beside a .shp file that are called the same, in whatever case. */
    static ShapefileParts beside(Path shp) {
        String stem = stem(shp.getFileName().toString());
        Map<String, Path> files = new LinkedHashMap<>();
        try (Stream<Path> siblings = Files.list(shp.toAbsolutePath().getParent())) {
            siblings.filter(file -> stem(file.getFileName().toString()).equalsIgnoreCase(stem))
                    .filter(file -> EXTENSIONS.contains(
                            Archive.extension(file.getFileName().toString())))
                    .sorted()
                    .forEach(file ->
                            files.put(Archive.extension(file.getFileName().toString()), file));
        } catch (IOException e) {
            throw new UnreadableSourceException("folder of '" + shp + "' can not be listed", e);
        }
        files.put(".shp", shp);
        return new ShapefileParts(stem, files);
    }

    /** The Shapefiles among the files of an archive. */
    static List<ShapefileParts> among(Map<String, Path> unpacked) {
        Map<String, ShapefileParts> byPath = new LinkedHashMap<>();
        unpacked.forEach((entry, file) -> {
            String path = entry.replace('\\', '/');
            byPath.computeIfAbsent(
                            stem(path).toLowerCase(Locale.ROOT),
                            key -> new ShapefileParts(
                                    stem(path.substring(path.lastIndexOf('/') + 1)), new LinkedHashMap<>()))
                    .files()
                    .put(Archive.extension(path), file);
        });
        List<ShapefileParts> whole = new ArrayList<>(byPath.values());
        whole.removeIf(parts -> !parts.files().containsKey(".shp"));
        return whole;
    }

    Path shp() {
        return find(".shp").orElseThrow();
    }

    Optional<Path> find(String extension) {
        return Optional.ofNullable(files.get(extension));
    }

    /** What the .prj or .cpg file says. */
    Optional<String> text(String extension) {
        return find(extension).map(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).replace("\uFEFF", "");
            } catch (IOException e) {
                throw new UnreadableSourceException(
                        "file is '" + name + extension + "', expected one that can be read", e);
            }
        });
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
