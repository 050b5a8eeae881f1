package nl.areaal.mapui.ogc.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query of one request while it is read. It goes on reading after a mistake, so that the caller hears of all mistakes
 * at once, when {@link #finish} is called.
 */
public final class Query {
    private final Map<String, String[]> values;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<InvalidParameter> errors = new ArrayList<>();

    /** Starts on the parameters of a request, by name. */
    public Query(Map<String, String[]> values) {
        this.values = values;
    }

    /** The value of a parameter; what holds in its absence also stands in for a value that is wrong. */
    public <T> T read(QueryParameter<T> parameter) {
        known.add(parameter.name());
        String[] given = values.getOrDefault(parameter.name(), new String[0]);
        if (given.length == 0) {
            return parameter.whenAbsent();
        }
        try {
            if (given.length > 1) {
                throw new UnexpectedValueException("one value, not " + given.length);
            }
            if (given[0].indexOf('\0') >= 0) { // which the database takes in no text
                throw new UnexpectedValueException("Unicode without U+0000");
            }
            return parameter.parse(given[0]);
        } catch (UnexpectedValueException e) {
            reject(parameter.name(), String.join(", ", given), e.expected());
            return parameter.whenAbsent();
        }
    }

    /** Whether a parameter of this name was read before. */
    public boolean knows(String name) {
        return known.contains(name);
    }

    /** Notes that a parameter can't be done without, unless the query has it and something was wrong with it. */
    public void require(String field, String expected) {
        if (!values.containsKey(field)) {
            reject(field, "", expected);
        }
    }

    /** Notes something wrong that shows only in several values together, or in the path. */
    public void reject(String field, String value, String expected) {
        errors.add(new InvalidParameter(field, value, expected));
    }

    /**
     * Says that everything was read.
     *
     * @throws InvalidQueryException when anything was wrong, parameters that nobody asked for included
     */
    public void finish() {
        values.forEach((name, given) -> {
            if (!known.contains(name)) {
                reject(name, String.join(", ", given), known.isEmpty() ? "no parameters" : "only " + known);
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidQueryException(errors);
        }
    }
}
