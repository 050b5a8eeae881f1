package nl.areaal.geodata.sensorthings.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Cleared;
import nl.areaal.geodata.sensorthings.Draft.Place;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.EntityType;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a row with the values that they are to have. */
final class Assignments {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNKNOWN_UNIT = "1";

    private final Map<String, Sql> columns = new LinkedHashMap<>();

    /** What a draft says of an entity itself. Observations are kept elsewhere. */
    static Assignments of(Draft draft) {
        Assignments assignments = new Assignments();
        for (Attribute attribute : draft.type().attributes()) {
            Object value = draft.values().get(attribute.name());
            if (value != null) {
                assignments.assign(draft.type(), attribute.name(), value);
            }
        }
        return assignments;
    }

    Assignments set(String column, Sql value) {
        columns.put(column, value);
        return this;
    }

    Assignments set(String column, Object value) {
        return set(column, Sql.of("?", value));
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    Sql insertInto(String table) {
        return Sql.of("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (")
                .then(Sql.join(", ", columns.values()))
                .then(") returning id");
    }

    Sql update(String table, long id) {
        List<Sql> changes = new ArrayList<>();
        columns.forEach((column, value) -> changes.add(Sql.of(column + " = ").then(value)));
        return Sql.of("update " + table + " set ").then(Sql.join(", ", changes)).then(Sql.of(" where id = ?", id));
    }

    private void assign(EntityType type, String attribute, Object value) {
        String column = Tables.column(attribute);
        switch (value) {
            case Cleared cleared -> set(column, Sql.of(column.equals("properties") ? "'{}'::jsonb" : "null"));
            case Place place -> assign(column, place);
            case Instant time -> set(column, Parameters.time(time));
            case Json json when type == EntityType.SENSOR && column.equals("metadata") -> assignMetadata(json);
            case Json json -> set(column, Sql.of("?::jsonb", json.text()));
            default -> set(column, value);
        }
        if (type == EntityType.OBSERVED_PROPERTY && column.equals("name")) {
            set("name_nl", value).set("name_en", value);
        }
        if (column.equals("unit_of_measurement") && value instanceof Json json) {
            assignUnit(JSON.readTree(json.text()));
        }
    }

    private void assign(String column, Place place) {
        Optional<Sql> shape =
                place.geometry().map(geometry -> Sql.of("st_geomfromwkb(?, 4326)", new WKBWriter().write(geometry)));
        set(column, Sql.of("?::jsonb", place.json().text()));
        set("geometry_4326", shape.orElse(Sql.of("null")));
        set("geometry", shape.map(sql -> Sql.format("region_geometry({})", sql)).orElse(Sql.of("null")));
    }

    /** A data sheet is usually a text, and the rest of the platform knows it as one. */
    private void assignMetadata(Json json) {
        JsonNode metadata = JSON.readTree(json.text());
        set("metadata", metadata.isString() ? metadata.stringValue() : "");
        set("metadata_json", metadata.isString() ? Sql.of("null") : Sql.of("?::jsonb", json.text()));
    }

    /** The rest of the platform knows a unit by its symbol, which messages on the stream must carry. */
    private void assignUnit(JsonNode unit) {
        String symbol = text(unit, "symbol").or(() -> text(unit, "name")).orElse(UNKNOWN_UNIT);
        set("unit", symbol).set("unit_symbol", symbol);
    }

    private static Optional<String> text(JsonNode unit, String member) {
        return Optional.of(unit.path(member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }
}
