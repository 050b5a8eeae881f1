package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A picture that a page names and the browser does not get would be an empty button. */
class SymbolsTest {
    private static final Pattern NAMED = Pattern.compile("VaadinIcon\\.([A-Z0-9_]+)");
    private static final Pattern SENT = Pattern.compile("@vaadin/icons/assets/svg/([a-z0-9-]+)\\.svg");

    @Test
    void theBrowserGetsThePicturesThatThePagesShowAndNoOthers() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                named.addAll(found(NAMED, source));
            }
        }
        Set<String> pages = named.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(SENT, Path.of("src/main/frontend/symbols.ts")))
                .isNotEmpty()
                .isEqualTo(pages);
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
