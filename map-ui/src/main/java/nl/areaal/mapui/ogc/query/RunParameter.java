package nl.areaal.mapui.ogc.query;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A run of a model, by its id. */
public record RunParameter(String name, String description) implements QueryParameter<Optional<UUID>> {
    private static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "format", "uuid");
    }

    @Override
    public Optional<UUID> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> parse(String value) throws UnexpectedValueException {
        if (!value.matches(FORM)) {
            throw new UnexpectedValueException("a UUID, e.g. 123e4567-e89b-12d3-a456-426614174000");
        }
        return Optional.of(UUID.fromString(value));
    }
}
