package nl.areaal.mapui.ogc.query;

import java.util.Map;

/** One parameter of a query: its name, what it may be, and how to read it. */
public interface QueryParameter<T> {
    String name();

    /** One sentence for the reader of the API's description. */
    String description();

    /** What the API's description says of its values: a JSON schema. */
    Map<String, Object> schema();

    /** What holds when the caller does not say it. */
    T whenAbsent();

    /**
     * Reads a value.
     *
     * @throws UnexpectedValueException saying what was expected
     */
    T parse(String value) throws UnexpectedValueException;
}
