package nl.areaal.mapui.ogc.process;

import java.util.List;
import java.util.Map;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.UnexpectedValueException;

/** A parameter that is a list of words with commas between; of any words when none are named. */
record WordsParameter(String name, String description, List<String> words) implements QueryParameter<List<String>> {
    WordsParameter {
        words = List.copyOf(words);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> word = words.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", words);
        return Map.of("type", "array", "items", word);
    }

    @Override
    public List<String> whenAbsent() {
        return List.of();
    }

    @Override
    public List<String> parse(String value) throws UnexpectedValueException {
        List<String> given = List.of(value.split(",", -1));
        if (given.contains("") || (!words.isEmpty() && !words.containsAll(given))) {
            throw new UnexpectedValueException(
                    words.isEmpty() ? "words with commas between" : "one or more of " + words + " with commas between");
        }
        return given;
    }
}
