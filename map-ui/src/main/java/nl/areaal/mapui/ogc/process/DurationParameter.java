package nl.areaal.mapui.ogc.process;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.UnexpectedValueException;

/** A parameter that is a number of seconds. */
record DurationParameter(String name, String description) implements QueryParameter<Optional<Duration>> {
    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", 0);
    }

    @Override
    public Optional<Duration> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> parse(String value) throws UnexpectedValueException {
        if (!value.matches("[0-9]{1,9}")) {
            throw new UnexpectedValueException("a whole number of seconds");
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
}
