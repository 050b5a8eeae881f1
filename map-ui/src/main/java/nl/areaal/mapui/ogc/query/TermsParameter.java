package nl.areaal.mapui.ogc.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Several texts with commas between them; none when nobody says. */
public record TermsParameter(String name, String description) implements QueryParameter<List<String>> {
    private static final int MOST = 100;

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", Map.of("type", "string"), "maxItems", MOST);
    }

    @Override
    public List<String> whenAbsent() {
        return List.of();
    }

    @Override
    public List<String> parse(String value) throws UnexpectedValueException {
        List<String> terms = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.size() > MOST) {
            throw new UnexpectedValueException("at most " + MOST + " texts with commas between");
        }
        return terms;
    }
}
