package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Learns what kinds of objects a city holds, what is said of them, and where its vertices are. */
final class CitySurvey implements CityJson.Reader, AutoCloseable {
    /** Ends the names of kinds that show what they are a part of, as a BuildingPart does. */
    static final String PART = "Part";

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final CityVertexFile vertices = new CityVertexFile();
    private CityScale scale = CityScale.NONE;
    private Optional<DeclaredCrs> crs = Optional.empty();
    private String version = "";
    private final Set<String> withoutGeometry = new HashSet<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> shownParts = new HashMap<>();

    /** What is known of the objects of one kind. */
    private static final class Kind {
        private final GeoJsonSurvey attributes = new GeoJsonSurvey();
        private Optional<GeometryKind> geometry = Optional.empty();
    }

    @Override
    public void member(String name, JsonNode value) {
        switch (name) {
            case "version" -> version = value.asString("");
            case "transform" -> scale = CityScale.of(value);
            case "metadata" ->
                crs = Optional.of(value.path("referenceSystem").asString(""))
                        .filter(declared -> !declared.isBlank())
                        .map(DeclaredCrs::parse);
            default -> {
                // Nothing that a map of the ground needs.
            }
        }
    }

    @Override
    public void vertices(JsonParser parser) {
        vertices.take(parser);
    }

    @Override
    public void object(String id, JsonNode object) {
        if (isPart(object)) {
            parts.merge(parent(object), 1, Integer::sum);
            if (object.path("type").asString("").endsWith(PART)) {
                shownParts.merge(parent(object), 1, Integer::sum);
            }
        } else {
            see(id, object);
        }
    }

    private void see(String id, JsonNode object) {
        if (!isPart(object)) {
            Kind kind = kinds.computeIfAbsent(object.path("type").asString("unknown"), type -> new Kind());
            kind.attributes.seeProperties(object.path("attributes"));
            object.path("geometry").forEach(geometry -> kind.geometry = and(kind.geometry, geometry));
            if (object.path("geometry").isEmpty()) {
                withoutGeometry.add(id);
            }
        }
    }

    @Override
    public void feature(JsonNode feature) {
        feature.path(CityJson.OBJECTS).properties().forEach(object -> see(object.getKey(), object.getValue()));
    }

    /** Whether an object belongs to another, as a roof or a part of a building does. */
    static boolean isPart(JsonNode object) {
        return !object.path("parents").isEmpty();
    }

    static String parent(JsonNode part) {
        return part.path("parents").path(0).asString("");
    }

    /** How many parts of an object of the document tell what it stands on or shows. */
    int awaitedParts(String id) {
        return (standsOnItsParts(id) ? parts : shownParts).getOrDefault(id, 0);
    }

    /** Whether an object stands where its parts stand. */
    boolean standsOnItsParts(String id) {
        return withoutGeometry.contains(id);
    }

    /** The vertices of the document, once all of it was seen. */
    CityVertices vertices() {
        return vertices.vertices(scale);
    }

    CityScale scale() {
        return scale;
    }

    List<SourceLayer> layers() {
        List<SourceLayer> layers = new ArrayList<>();
        kinds.forEach((type, kind) -> {
            Map<String, PropertyType> properties = kind.attributes.layer(type).properties();
            layers.add(new SourceLayer(type, crs, kind.geometry.orElse(GeometryKind.POLYGON), properties));
        });
        return layers;
    }

    /**
     * Makes sure that this reader knows the version.
     *
     * @throws UnreadableSourceException when it does not
     */
    void requireKnownVersion(Path file) {
        if (!version.matches("[12]\\.\\d.*")) {
            throw new UnreadableSourceException(
                    "version is '" + version + "' in '" + file + "', expected CityJSON 1.0, 1.1 or 2.0");
        }
    }

    @Override
    public void close() {
        vertices.close();
    }

    private static Optional<GeometryKind> and(Optional<GeometryKind> before, JsonNode geometry) {
        GeometryKind next = switch (geometry.path("type").asString("")) {
            case "GeometryInstance" -> GeometryKind.POINT;
            case "MultiPoint" -> geometry.path("boundaries").size() == 1 ? GeometryKind.POINT : GeometryKind.MIXED;
            case "MultiLineString" -> GeometryKind.LINE;
            default -> GeometryKind.POLYGON;
        };
        return Optional.of(before.map(next::and).orElse(next));
    }
}
