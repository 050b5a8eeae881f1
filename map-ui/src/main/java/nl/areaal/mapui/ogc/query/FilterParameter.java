package nl.areaal.mapui.ogc.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filter as it was written; what it is written in says {@code filter-lang}. */
public record FilterParameter() implements QueryParameter<Optional<String>> {
    @Override
    public String name() {
        return "filter";
    }

    @Override
    public String description() {
        return "Only what meets this condition, in CQL2 (OGC 21-065r2). The queryables say what it can name.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public Optional<String> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<String> parse(String value) {
        return Optional.of(value);
    }

    /** What filters can be written in. */
    public record Language() implements QueryParameter<String> {
        public static final String TEXT = "cql2-text";
        public static final String JSON = "cql2-json";

        @Override
        public String name() {
            return "filter-lang";
        }

        @Override
        public String description() {
            return "What filter is written in.";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "enum", List.of(TEXT, JSON), "default", TEXT);
        }

        @Override
        public String whenAbsent() {
            return TEXT;
        }

        @Override
        public String parse(String value) throws UnexpectedValueException {
            if (!value.equals(TEXT) && !value.equals(JSON)) {
                throw new UnexpectedValueException("one of [" + TEXT + ", " + JSON + "]");
            }
            return value;
        }
    }
}
