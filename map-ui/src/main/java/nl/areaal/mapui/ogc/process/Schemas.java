package nl.areaal.mapui.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema, in the subset that descriptions of processes are written in. */
final class Schemas {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String CRS84H = "http://www.opengis.net/def/crs/OGC/0/CRS84h";

    private Schemas() {}

    static Map<String, Object> text(int longest) {
        return ordered("type", "string", "maxLength", longest);
    }

    /** Text of a media type. */
    static Map<String, Object> document(String mediaType, int longest) {
        return ordered("type", "string", "contentMediaType", mediaType, "maxLength", longest);
    }

    static Map<String, Object> words(List<String> words) {
        return ordered("type", "string", "enum", words);
    }

    static Map<String, Object> number() {
        return ordered("type", "number");
    }

    static Map<String, Object> number(double low, double high) {
        return ordered("type", "number", "minimum", low, "maximum", high);
    }

    static Map<String, Object> integer(long low, long high) {
        return ordered("type", "integer", "minimum", low, "maximum", high);
    }

    static Map<String, Object> array(Map<String, Object> items, int most) {
        return ordered("type", "array", "items", items, "maxItems", most);
    }

    /** An object with these members and no others. */
    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return required.isEmpty()
                ? ordered("type", "object", "properties", properties, "additionalProperties", false)
                : ordered(
                        "type",
                        "object",
                        "required",
                        required,
                        "properties",
                        properties,
                        "additionalProperties",
                        false);
    }

    /** An object that is looked at no further. */
    static Map<String, Object> anyObject() {
        return ordered("type", "object");
    }

    static Map<String, Object> oneOf(List<Map<String, Object>> schemas) {
        return ordered("oneOf", schemas);
    }

    /** A bounding box in the form of the standard. */
    static Map<String, Object> boundingBox() {
        Map<String, Object> corners = ordered(
                "type",
                "array",
                "items",
                number(),
                "oneOf",
                List.of(ordered("minItems", 4, "maxItems", 4), ordered("minItems", 6, "maxItems", 6)));
        Map<String, Object> crs = ordered("type", "string", "format", "uri", "enum", List.of(CRS84, CRS84H));
        return ordered(
                "allOf",
                List.of(
                        ordered("format", "ogc-bbox"),
                        ordered(
                                "type",
                                "object",
                                "required",
                                List.of("bbox"),
                                "properties",
                                ordered("bbox", corners, "crs", crs))));
    }

    static boolean isBoundingBox(Map<String, Object> schema) {
        return schema.get("allOf") instanceof List<?> parts
                && !parts.isEmpty()
                && parts.getFirst() instanceof Map<?, ?> first
                && "ogc-bbox".equals(first.get("format"));
    }

    /** A GeoJSON geometry of one of these types, in longitude and latitude. */
    static Map<String, Object> geometry(List<String> types) {
        return ordered(
                "type",
                "object",
                "format",
                "geojson-geometry",
                "required",
                List.of("type", "coordinates"),
                "properties",
                ordered("type", words(types), "coordinates", ordered("type", "array")));
    }

    /** A map that keeps its order. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }
}
