package nl.areaal.geodata.cql.sql;

/** What kind of value a part of a filter gives. */
public enum ValueType {
    TEXT("a text"),
    NUMBER("a number"),
    BOOLEAN("a condition or a boolean"),
    DATE("a date"),
    TIMESTAMP("a time"),
    GEOMETRY("a geometry"),
    ARRAY("an array");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
