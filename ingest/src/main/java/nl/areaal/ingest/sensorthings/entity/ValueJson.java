package nl.areaal.ingest.sensorthings.entity;

import java.time.Instant;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.Entity.Period;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import tools.jackson.core.JsonGenerator;

/** Writes the values of entities. */
final class ValueJson {
    /** Up to here every whole number is exact as a double, and is written without a point. */
    private static final double EXACT = 1L << 53;

    private ValueJson() {}

    static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Json raw -> json.writeRawValue(raw.text());
            case Instant time -> json.writeString(time.toString());
            case Period period -> json.writeString(text(period));
            case Double number -> writeNumber(json, number);
            default -> throw new IllegalArgumentException("no attribute holds a " + value.getClass());
        }
    }

    /** An id of an observation is longer than the numbers that JavaScript can hold, so it is a text of digits. */
    static void writeId(JsonGenerator json, EntityType type, EntityId id) {
        if (type == EntityType.OBSERVATION) {
            json.writeString(id.digits(type));
        } else {
            json.writeNumber(id.number());
        }
    }

    /** A value as it stands alone. */
    static String text(Object value) {
        return switch (value) {
            case Json raw -> raw.text();
            case Period period -> text(period);
            case Double number when isWhole(number) -> Long.toString(number.longValue());
            default -> value.toString();
        };
    }

    private static String text(Period period) {
        return period.isMoment() ? period.start().toString() : period.start() + "/" + period.end();
    }

    private static void writeNumber(JsonGenerator json, double number) {
        if (isWhole(number)) {
            json.writeNumber((long) number);
        } else if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private static boolean isWhole(double number) {
        return Math.rint(number) == number && Math.abs(number) < EXACT;
    }
}
