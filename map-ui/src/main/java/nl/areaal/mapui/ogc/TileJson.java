package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A tile set as web maps like to read it: TileJSON 3.0. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TileJson(
        String name,
        String attribution,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        Optional<List<Double>> bounds,
        @JsonProperty("vector_layers") List<VectorLayer> vectorLayers) {

    /** The layer of a vector tile; its fields by name, each with its type. */
    record VectorLayer(String id, Map<String, String> fields, int minzoom, int maxzoom) {}

    @JsonProperty
    String tilejson() {
        return "3.0.0";
    }

    static Map<String, String> fields(Map<String, String> types) {
        Map<String, String> fields = new TreeMap<>();
        types.forEach((name, type) -> fields.put(
                name,
                switch (type) {
                    case "integer", "number" -> "Number";
                    case "boolean" -> "Boolean";
                    default -> "String";
                }));
        return fields;
    }
}
