package nl.areaal.geodata.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON document (RFC 7946): longitude and latitude, or what the {@code crs} member of the older form declares.
 *
 * <p>Read twice, never whole: once to learn the properties, once for the features.
 */
final class GeoJson implements FeatureSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final SourceLayer layer;

    private GeoJson(Path file, SourceLayer layer) {
        this.file = file;
        this.layer = layer;
    }

    static GeoJson open(Path file) {
        GeoJsonSurvey survey = new GeoJsonSurvey();
        try (JsonParser parser = parser(file)) {
            read(parser, survey::see, survey::member);
        } catch (JacksonException e) {
            throw notJson(file, e);
        }
        String name = file.getFileName().toString().replaceFirst("(?i)\\.(geo)?json$", "");
        return new GeoJson(file, survey.layer(file, name));
    }

    @Override
    public List<SourceLayer> layers() {
        return List.of(layer);
    }

    @Override
    public List<String> withoutGeometry() {
        return List.of();
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer which) {
        return Stream.of(file).mapMulti((path, downstream) -> {
            FeatureReader reader = new FeatureReader(downstream);
            try (JsonParser parser = parser(path)) {
                read(parser, reader::see, (name, value) -> {});
            } catch (JacksonException e) {
                throw notJson(path, e);
            }
        });
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }

    /** What a member of the document other than its features is given to. */
    @FunctionalInterface
    interface Member {
        void see(String name, JsonNode value);
    }

    /** Makes features of what the document holds, and numbers those that have no id. */
    private final class FeatureReader {
        private final Consumer<SourceFeature> sink;
        private int count;

        FeatureReader(Consumer<SourceFeature> sink) {
            this.sink = sink;
        }

        void see(JsonNode feature) {
            count++;
            List<String> faults = new ArrayList<>();
            String id = feature.path("id").isValueNode() ? feature.path("id").asString() : "#" + count;
            Optional<Geometry> geometry = geometry(feature.path("geometry"), faults);
            sink.accept(new SourceFeature(id, geometry, properties(feature.path("properties")), faults));
        }

        private Optional<Geometry> geometry(JsonNode node, List<String> faults) {
            if (!node.isObject()) {
                return Optional.empty();
            }
            try {
                return Optional.of(GeoJsonGeometry.read(node));
            } catch (IllegalArgumentException e) {
                faults.add("geometry can not be read: " + e.getMessage());
                return Optional.empty();
            }
        }

        private Map<String, Object> properties(JsonNode node) {
            Map<String, Object> properties = new HashMap<>();
            node.properties().forEach(member -> {
                PropertyType type = layer.properties().getOrDefault(member.getKey(), PropertyType.STRING);
                GeoJsonSurvey.value(member.getValue())
                        .flatMap(value -> SourceValues.convert(value, type))
                        .ifPresent(value -> properties.put(member.getKey(), value));
            });
            return properties;
        }
    }

    private static void read(JsonParser parser, Consumer<JsonNode> feature, Member member) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableSourceException("document is no JSON object, expected a GeoJSON FeatureCollection");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode node = parser.readValueAsTree();
                    feature.accept(node);
                }
            } else {
                JsonNode value = parser.readValueAsTree();
                member.see(name, value);
            }
        }
    }

    private static JsonParser parser(Path file) {
        try {
            return JSON.createParser(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that can be read", e);
        }
    }

    /** Says where, and leaves out the cause, whose message repeats it in words for programmers. */
    private static UnreadableSourceException notJson(Path file, JacksonException cause) {
        return new UnreadableSourceException("file is '" + file + "', expected JSON: " + cause.getOriginalMessage()
                + " at line " + cause.getLocation().getLineNr() + ", column "
                + cause.getLocation().getColumnNr());
    }
}
