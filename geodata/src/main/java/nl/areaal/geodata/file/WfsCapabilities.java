package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a WFS says that it can do.
 *
 * @param types names of what it has
 * @param formats in which it answers GetFeature
 * @param pageSize how many features it gives at most at a time; empty when it does not say
 */
public record WfsCapabilities(String version, List<String> types, List<String> formats, Optional<Integer> pageSize) {
    private static final List<String> GML = List.of("gml/3.2", "gml+xml", "gml32");
    private static final String JSON = "json";

    /**
     * Reads a capabilities document.
     *
     * @throws UnreadableSourceException when it is something else
     */
    public static WfsCapabilities read(Path file) {
        try (XmlCursor cursor = XmlCursor.open(file)) {
            if (!cursor.name().equals("WFS_Capabilities")) {
                throw new UnreadableSourceException("root of '" + file + "' is '" + cursor.name()
                        + "', expected the WFS_Capabilities of a WFS 2.0" + Gml.complaint(cursor));
            }
            Reading reading = new Reading(cursor);
            String version = cursor.attribute("version").orElse("2.0.0");
            reading.element("");
            return new WfsCapabilities(
                    version, List.copyOf(reading.types), List.copyOf(reading.formats), reading.pageSize);
        }
    }

    /** The format to ask for: GML 3.2, which says its reference system, else GeoJSON; empty when it offers neither. */
    public Optional<String> format() {
        return formats.stream()
                .filter(format -> GML.stream().anyMatch(format.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .or(() -> formats.stream()
                        .filter(format -> format.toLowerCase(Locale.ROOT).contains(JSON))
                        .findFirst());
    }

    /** What has been found so far. */
    private static final class Reading {
        private final XmlCursor cursor;
        private final List<String> types = new ArrayList<>();
        private final List<String> formats = new ArrayList<>();
        private Optional<Integer> pageSize = Optional.empty();

        Reading(XmlCursor cursor) {
            this.cursor = cursor;
        }

        /** Goes through what lies in an element; a path is made of the names, or the {@code name} attributes, around it. */
        void element(String path) {
            int self = cursor.depth();
            while (cursor.nextChild(self)) {
                String inner = path + "/" + cursor.attribute("name").orElse(cursor.name());
                boolean leaf = inner.endsWith("/FeatureType/Name")
                        || inner.endsWith("/GetFeature/outputFormat/AllowedValues/Value")
                        || inner.endsWith("/CountDefault/DefaultValue");
                if (leaf) {
                    leaf(inner, cursor.text().orElse("").strip());
                } else {
                    element(inner);
                }
            }
        }

        private void leaf(String path, String text) {
            if (path.endsWith("/Name")) {
                types.add(text);
            } else if (path.endsWith("/Value")) {
                formats.add(text);
            } else if (text.matches("[1-9]\\d{0,8}")) {
                pageSize = Optional.of(Integer.valueOf(text));
            }
        }
    }
}
