package nl.areaal.geodata.sensorthings.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Attribute.Kind;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads rows of a {@link Selection} as entities. */
final class EntityRows {
    private final EntityType type;
    private final List<Attribute> attributes;
    private final int before;

    /**
     * Reads rows of a kind of entity.
     *
     * @param before how many columns stand before the key
     */
    EntityRows(EntityType type, List<Attribute> attributes, int before) {
        this.type = type;
        this.attributes = attributes;
        this.before = before;
    }

    Entity entity(ResultSet row) throws SQLException {
        int column = before + 1;
        long number = row.getLong(column++);
        EntityId id = EntityId.of(number);
        EntityId key = id;
        if (type == EntityType.OBSERVATION) {
            id = new EntityId(number, getTime(row, column++));
            key = new EntityId(number, getTime(row, column++));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Object value = value(row, column, attribute.kind());
            if (value != null) {
                values.put(attribute.name(), value);
            }
            column += width(attribute.kind());
        }
        return new Entity(type, id, key, values, new LinkedHashMap<>());
    }

    private static int width(Kind kind) {
        return switch (kind) {
            case PERIOD, INTERVAL, RESULT -> 2;
            case TEXT, JSON, OBJECT, PLACE, TIME -> 1;
        };
    }

    private static @Nullable Object value(ResultSet row, int column, Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(column);
            case JSON, OBJECT, PLACE -> json(row, column);
            case TIME -> time(row, column);
            case PERIOD, INTERVAL -> period(row, column);
            case RESULT -> row.getString(column + 1) == null ? (Object) row.getDouble(column) : json(row, column + 1);
        };
    }

    private static @Nullable Json json(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new Json(text);
    }

    private static @Nullable Period period(ResultSet row, int column) throws SQLException {
        Instant start = time(row, column);
        Instant end = time(row, column + 1);
        return start == null || end == null ? null : new Period(start, end);
    }

    private static Instant getTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
