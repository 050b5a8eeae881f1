package nl.areaal.ingest.sensorthings.entity;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single values out of an entity. */
public final class Properties {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Properties() {}

    /**
     * The value at a path, e.g. name, or properties and owner; empty when there is no such part of the value.
     *
     * @return of an attribute that is absent, an Optional of nothing is {@link #ABSENT}
     */
    public static Optional<Object> find(Entity entity, List<String> path) {
        if (path.getFirst().equals("id") || path.getFirst().equals("@iot.id")) {
            return Optional.of(entity.id().digits(entity.type()));
        }
        Object value = entity.values().get(path.getFirst());
        if (path.size() == 1) {
            return Optional.of(value == null ? ABSENT : value);
        }
        return value instanceof Json json
                ? part(JSON.readTree(json.text()), path.subList(1, path.size()))
                : Optional.empty();
    }

    /** Stands for the value of an attribute that has none. */
    public static final Object ABSENT = new Json("null");

    /** A value as it stands alone. */
    public static String text(Object value) {
        return value instanceof Json json ? bare(json) : ValueJson.text(value);
    }

    private static String bare(Json json) {
        JsonNode node = JSON.readTree(json.text());
        return node.isString() ? node.stringValue() : json.text();
    }

    private static Optional<Object> part(JsonNode whole, List<String> path) {
        @Nullable JsonNode node = whole;
        for (String segment : path) {
            node = node.isArray() && segment.matches("\\d{1,6}")
                    ? node.get(Integer.parseInt(segment))
                    : node.get(segment);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Json(node.toString()));
    }
}
