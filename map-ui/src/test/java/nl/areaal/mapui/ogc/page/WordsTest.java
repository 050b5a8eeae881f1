package nl.areaal.mapui.ogc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void bothLanguagesSayEverything() throws IOException {
        Map<String, String> dutch = bundle("nl");
        Map<String, String> english = bundle("en");
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        assertThat(dutch.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @Test
    void countsInWords() {
        assertThat(Words.in(false).get("items.count", 1L, 1)).isEqualTo("1 object; hier 1.");
        assertThat(Words.in(true).get("items.count", 0L, 0)).isEqualTo("No features; here none.");
        assertThat(Words.in(true).get("items.map", 2)).startsWith("Map of 2 features");
    }

    @Test
    void escapesWhatIsPutInAPage() {
        Html html = new Html().element("p", "<b>&", "title", "\"x\"");
        assertThat(html.toString()).isEqualTo("<p title=\"&quot;x&quot;\">&lt;b&gt;&amp;</p>\n");
    }

    private static Map<String, String> bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }
}
