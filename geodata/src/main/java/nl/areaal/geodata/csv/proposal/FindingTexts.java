package nl.areaal.geodata.csv.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What findings say in a language: what is wrong, and how to mend it. */
public final class FindingTexts {
    public static final FindingTexts DUTCH = read("nl");
    public static final FindingTexts ENGLISH = read("en");

    private final Properties sentences;

    private FindingTexts(Properties sentences) {
        this.sentences = sentences;
    }

    public String of(Finding finding) {
        String sentence = Optional.ofNullable(sentences.getProperty(finding.code()))
                .orElseThrow(() -> new IllegalStateException("no sentence for " + finding.code()));
        for (Map.Entry<String, String> parameter : finding.parameters().entrySet()) {
            sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return sentence;
    }

    Properties sentences() {
        return sentences;
    }

    private static FindingTexts read(String language) {
        String name = "findings_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Optional.ofNullable(FindingTexts.class.getResourceAsStream(name))
                        .orElseThrow(),
                UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return new FindingTexts(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }
}
