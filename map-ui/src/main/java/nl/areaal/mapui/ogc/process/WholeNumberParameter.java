package nl.areaal.mapui.ogc.process;

import java.util.Map;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.UnexpectedValueException;

/** A parameter that is a whole number from a lowest value on; more than the highest counts as that. */
record WholeNumberParameter(String name, String description, int low, int high, int usual)
        implements QueryParameter<Integer> {
    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", low, "maximum", high, "default", usual);
    }

    @Override
    public Integer whenAbsent() {
        return usual;
    }

    @Override
    public Integer parse(String value) throws UnexpectedValueException {
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < low) {
            throw new UnexpectedValueException("a whole number of " + low + " or more");
        }
        return Math.min(Integer.parseInt(value), high);
    }
}
