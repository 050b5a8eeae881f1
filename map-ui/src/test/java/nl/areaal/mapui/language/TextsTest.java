package nl.areaal.mapui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and nothing that no one asks for. */
class TextsTest {
    /** A key in code or in the map style: the whole text of a string literal. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9][a-z0-9.-]*)\"");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)[^}]*}");

    private final Map<String, String> dutch = bundle("nl");
    private final Map<String, String> english = bundle("en");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
    }

    @Test
    void noTextIsEmpty() {
        assertThat(dutch.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @Test
    void aTextTakesTheSameParametersInBothLanguages() {
        dutch.forEach((key, text) ->
                assertThat(parameters(english.getOrDefault(key, ""))).as(key).isEqualTo(parameters(text)));
    }

    @Test
    void everyTextWithParametersCanBeFilledIn() {
        Stream.of(dutch, english)
                .flatMap(texts -> texts.values().stream())
                .filter(text -> !parameters(text).isEmpty())
                .forEach(text -> assertThat(new MessageFormat(text).format(new Object[] {2, 2, 2, 2}))
                        .as(text)
                        .doesNotContain("{"));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        assertThat(dutch.keySet())
                .allSatisfy(key -> assertThat(literals)
                        .as("no code asks for " + key)
                        .anyMatch(
                                literal -> literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal))));
    }

    @Test
    void everyTextThatCodeAsksForIsThere() throws IOException {
        Set<String> groups = dutch.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(literals().stream()
                        .filter(literal -> !literal.endsWith(".") && literal.contains("."))
                        .filter(literal -> groups.stream().anyMatch(literal::startsWith)))
                .allSatisfy(key -> assertThat(dutch).containsKey(key));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(TextsTest::mayAsk).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(literal -> found.add(literal.substring(1, literal.length() - 1)));
            }
        }
        return found;
    }

    private static boolean mayAsk(Path file) {
        return file.toString().endsWith(".java") || file.endsWith(Path.of("style", "areaal.json"));
    }

    private static Map<String, String> bundle(String language) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }
}
