package nl.areaal.mapui.ogc.query;

import java.util.Map;
import java.util.Optional;

/** Where a page begins: after the feature of this name. Made by us for links to the next page. */
public record AfterParameter() implements QueryParameter<Optional<String>> {
    private static final int LONGEST = 4_000;

    @Override
    public String name() {
        return "after";
    }

    @Override
    public String description() {
        return "Where the page before ended; links to the next page carry it.";
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
            throw new UnexpectedValueException("what a link to a next page has");
        }
        return Optional.of(value);
    }
}
