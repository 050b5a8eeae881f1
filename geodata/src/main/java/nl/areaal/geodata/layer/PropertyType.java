package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** What kind of value a property of a feature holds. */
public enum PropertyType {
    STRING("text", String.class),
    INTEGER("bigint", Long.class),
    NUMBER("double precision", Double.class),
    BOOLEAN("boolean", Boolean.class),
    DATE_TIME("timestamp with time zone", Instant.class);

    private final String sqlType;
    private final Class<?> javaType;

    PropertyType(String sqlType, Class<?> javaType) {
        this.sqlType = sqlType;
        this.javaType = javaType;
    }

    /** The word for it in the catalogue of collections, e.g. {@code date-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The type that a word stands for.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PropertyType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What the store calls it. */
    public String sqlType() {
        return sqlType;
    }

    /** The class of its values in a {@link LayerFeature}; for numbers any {@link Number} will do. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The type that can hold the values of both: integers fit among numbers, and everything can be written as text. */
    public PropertyType widen(PropertyType other) {
        if (this == other) {
            return this;
        }
        return isNumeric() && other.isNumeric() ? NUMBER : STRING;
    }

    static PropertyType ofSqlType(String sqlType) {
        return Arrays.stream(values())
                .filter(type -> type.sqlType.equals(sqlType))
                .findAny()
                .orElse(STRING);
    }

    private boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }
}
