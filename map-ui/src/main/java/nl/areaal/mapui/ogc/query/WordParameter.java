package nl.areaal.mapui.ogc.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A parameter whose value is one word of a list. */
public record WordParameter<E extends Enum<E>>(String name, String description, Class<E> values)
        implements QueryParameter<Optional<E>> {
    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", words());
    }

    @Override
    public Optional<E> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<E> parse(String value) throws UnexpectedValueException {
        return Optional.of(Arrays.stream(values.getEnumConstants())
                .filter(constant -> word(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new UnexpectedValueException("one of " + words())));
    }

    private List<String> words() {
        return Arrays.stream(values.getEnumConstants()).map(WordParameter::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
