package nl.areaal.geodata.sensorthings;

/**
 * A value that entities of a kind hold, e.g. the name of a Thing.
 *
 * @param name as JSON and URLs write it
 */
public record Attribute(String name, Kind kind, Presence presence) {
    /** What a value looks like. */
    public enum Kind {
        TEXT,
        /** Any JSON. */
        JSON,
        /** A JSON object. */
        OBJECT,
        /** GeoJSON, or whatever the encoding of the entity says. */
        PLACE,
        /** A moment. */
        TIME,
        /** A moment, or a stretch of time. */
        PERIOD,
        /** A stretch of time. */
        INTERVAL,
        /** The result of an observation: any JSON, usually a number. */
        RESULT
    }

    /** Whether a client sends it. */
    public enum Presence {
        REQUIRED,
        OPTIONAL,
        /** Given by the service. */
        DERIVED
    }

    static Attribute required(String name, Kind kind) {
        return new Attribute(name, kind, Presence.REQUIRED);
    }

    static Attribute optional(String name, Kind kind) {
        return new Attribute(name, kind, Presence.OPTIONAL);
    }

    static Attribute derived(String name, Kind kind) {
        return new Attribute(name, kind, Presence.DERIVED);
    }
}
