package nl.areaal.geodata.sensorthings.sql;

/** What a term is in the store. */
enum SqlType {
    NUMBER("a number"),
    TEXT("a text"),
    BOOLEAN("true or false"),
    INSTANT("a time"),
    DATE("a date"),
    TIME_OF_DAY("a time of day"),
    DURATION("a duration"),
    GEOMETRY("a geometry"),
    /** What a client wrote, of any type. */
    JSON("JSON"),
    /** The number of an entity. */
    ID("an id"),
    NULL("null");

    private final String words;

    SqlType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
