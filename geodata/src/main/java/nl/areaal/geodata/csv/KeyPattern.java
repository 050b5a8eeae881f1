package nl.areaal.geodata.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pattern of a key: text with names in braces that stand for what a row says. */
final class KeyPattern {
    static final String COLUMN = "column";
    static final String FILE = "file";

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 200;

    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private KeyPattern() {}

    static KeyPattern of(String pattern) {
        Require.that(pattern.length() <= LONGEST, "key of the station", pattern, "at most " + LONGEST + " characters");
        KeyPattern key = new KeyPattern();
        Matcher matcher = NAME.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            key.texts.add(pattern.substring(from, matcher.start()));
            key.names.add(matcher.group(1));
            from = matcher.end();
        }
        key.texts.add(pattern.substring(from));
        Require.that(
                key.texts.stream().noneMatch(text -> text.contains("{") || text.contains("}")),
                "key of the station",
                pattern,
                "names in braces, such as {Locatie}");
        return key;
    }

    /** The columns that must be there. */
    List<String> columns() {
        return names.stream()
                .filter(name -> !name.equals(COLUMN) && !name.equals(FILE))
                .toList();
    }

    /** The key, with what each name stands for put in its place. */
    String fill(Function<String, String> meaning) {
        StringBuilder key = new StringBuilder(texts.getFirst());
        for (int i = 0; i < names.size(); i++) {
            key.append(meaning.apply(names.get(i)).strip()).append(texts.get(i + 1));
        }
        return key.toString();
    }
}
