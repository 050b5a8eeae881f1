package nl.areaal.geodata.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.areaal.geodata.layer.PropertyType;

/** Makes values of a layer's declared types of what lies in a file, which need not be of those types. */
final class SourceValues {
    private SourceValues() {}

    /** The value as its type has it, or empty when it can't be one. */
    static Optional<Object> convert(Object value, PropertyType type) {
        return switch (type) {
            case STRING -> Optional.of(value.toString().replace("\0", ""));
            case INTEGER -> integer(value);
            case NUMBER -> number(value);
            case BOOLEAN -> truth(value);
            case DATE_TIME -> time(value.toString());
        };
    }

    private static Optional<Object> integer(Object value) {
        return number(value)
                .map(Double.class::cast)
                .filter(number -> number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE)
                .map(number -> value instanceof Long || value instanceof Integer
                        ? ((Number) value).longValue()
                        : number.longValue());
    }

    private static Optional<Object> number(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        try {
            return Optional.of(Double.valueOf(value.toString().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> truth(Object value) {
        return switch (value.toString()) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> time(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException e) {
            return utc(iso).map(Object.class::cast);
        }
    }

    /** GeoPackage's times are in UTC, also where a file leaves out the Z. */
    private static Optional<Instant> utc(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
