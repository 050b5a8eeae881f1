package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Learns what the features of a GeoJSON document look like, because the document itself does not say. */
final class GeoJsonSurvey {
    private final Map<String, Optional<PropertyType>> properties = new LinkedHashMap<>();
    private DeclaredCrs crs = DeclaredCrs.CRS84;
    private Optional<GeometryKind> kind = Optional.empty();
    private @Nullable String type;
    private boolean moreElsewhere;

    void see(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        if (geometry.isObject()) {
            GeometryKind next = kind(geometry);
            kind = Optional.of(kind.map(next::and).orElse(next));
        }
        seeProperties(feature.path("properties"));
    }

    void seeProperties(JsonNode members) {
        members.properties()
                .forEach(member -> properties.merge(member.getKey(), type(member.getValue()), GeoJsonSurvey::widen));
    }

    void member(String name, JsonNode value) {
        switch (name) {
            case "type" -> type = value.asString("");
            case "crs" -> declared(value).ifPresent(declared -> crs = DeclaredCrs.parse(declared));
            case "links" ->
                value.forEach(
                        link -> moreElsewhere |= "next".equals(link.path("rel").asString("")));
            default -> {
                // Members of others' making mean nothing to us.
            }
        }
    }

    /**
     * Makes sure that this was a collection and all of it.
     *
     * @throws UnreadableSourceException when the document is something else, or one page of several
     */
    void requireWhole(Path file) {
        requireCollection(file);
        if (moreElsewhere) {
            throw new UnreadableSourceException("document '" + file
                    + "' is one page of several (it links to the next), expected one that holds all features");
        }
    }

    /**
     * Makes sure that this was a collection, or a page of one.
     *
     * @throws UnreadableSourceException when the document is something else
     */
    void requireCollection(Path file) {
        if (!"FeatureCollection".equals(type)) {
            throw new UnreadableSourceException(
                    "type is '" + type + "' in '" + file + "', expected a GeoJSON document of type FeatureCollection");
        }
    }

    /** What was learnt. */
    SourceLayer layer(String name) {
        Map<String, PropertyType> known = new LinkedHashMap<>();
        properties.forEach((property, found) -> known.put(property, found.orElse(PropertyType.STRING)));
        return new SourceLayer(name, Optional.of(crs), kind.orElse(GeometryKind.MIXED), known);
    }

    /** The members of an object as the properties of a feature of a layer; what can't be of the layer's type is left out. */
    static Map<String, Object> properties(JsonNode members, SourceLayer layer) {
        Map<String, Object> properties = new HashMap<>();
        members.properties().forEach(member -> {
            PropertyType type = layer.properties().getOrDefault(member.getKey(), PropertyType.STRING);
            value(member.getValue())
                    .flatMap(value -> SourceValues.convert(value, type))
                    .ifPresent(value -> properties.put(member.getKey(), value));
        });
        return properties;
    }

    /** A property's value as Java has it; lists and objects stay text; empty for null. */
    static Optional<Object> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> Optional.empty();
            case BOOLEAN -> Optional.of(node.booleanValue());
            case NUMBER -> Optional.of(number(node));
            case STRING -> Optional.of(node.stringValue());
            default -> Optional.of(node.toString());
        };
    }

    /** A whole number where it is one; a conditional expression would make both a Double. */
    private static Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.doubleValue();
    }

    private static Optional<PropertyType> type(JsonNode node) {
        return value(node).map(value -> switch (value) {
            case Boolean truth -> PropertyType.BOOLEAN;
            case Long whole -> PropertyType.INTEGER;
            case Double number -> PropertyType.NUMBER;
            default -> PropertyType.STRING;
        });
    }

    private static Optional<PropertyType> widen(Optional<PropertyType> one, Optional<PropertyType> other) {
        return one.map(type -> other.map(type::widen).orElse(type)).or(() -> other);
    }

    private static GeometryKind kind(JsonNode geometry) {
        return switch (geometry.path("type").asString("")) {
            case "Point" -> GeometryKind.POINT;
            case "MultiPoint" -> geometry.path("coordinates").size() == 1 ? GeometryKind.POINT : GeometryKind.MIXED;
            case "LineString", "MultiLineString" -> GeometryKind.LINE;
            case "Polygon", "MultiPolygon" -> GeometryKind.POLYGON;
            default -> GeometryKind.MIXED;
        };
    }

    /** The older form (GeoJSON 2008): a name within an object. */
    private static Optional<String> declared(JsonNode crs) {
        return Optional.of(crs.path("properties").path("name").asString("")).filter(name -> !name.isBlank());
    }
}
