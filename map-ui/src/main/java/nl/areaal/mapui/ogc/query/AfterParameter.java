package nl.areaal.mapui.ogc.query;

import java.util.Map;
import java.util.Optional;

/** Where a page begins: after the feature of this name. Made by us for links to the next page. */
public record AfterParameter() implements QueryParameter<Optional<String>> {
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "after";
    }

    @Override
    public String description() {
        return "Begin after the feature with this id; links to the next page carry it.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "maxLength", LONGEST);
    }

    @Override
    public Optional<String> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<String> parse(String value) throws UnexpectedValueException {
        if (value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new UnexpectedValueException("the id of a feature");
        }
        return Optional.of(value);
    }
}
