package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.quality.Summary;
import nl.areaal.core.observation.quality.Summary.Part;
import org.junit.jupiter.api.Test;

class SummaryWordsTest {
    @Test
    void saysHowManyReadingsANumberRestsOnAndWhichItLeftOut() {
        Summary summary = Summary.of(List.of(
                new Part(Quality.GOOD, 160, 1_600, 2, 31.2),
                new Part(Quality.of(QualityFlag.GAP), 1, 10, 10, 10),
                new Part(Quality.of(QualityFlag.RANGE), 6, 6_000, 900, 1_100),
                new Part(Quality.of(QualityFlag.SENTINEL), 2, 131_070, 65_535, 65_535)));
        assertThat(words(summary))
                .isEqualTo("Mean 10.0 µg/m³ (lowest 2.00, highest 31.2) of 161 readings."
                        + " 8 left out: outside the plausible range 6, no value 2. 1 came after a gap.");
    }

    @Test
    void saysNothingOfNoReadings() {
        assertThat(words(Summary.of(List.of()))).isEmpty();
    }

    private static String words(Summary summary) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);
        return new SummaryWords(
                        Locale.ENGLISH,
                        (key, parameters) -> new MessageFormat(texts.getString(key), Locale.ENGLISH).format(parameters))
                .of(summary, "µg/m³");
    }
}
