package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import org.junit.jupiter.api.Test;

class ChangeInWordsTest {
    @Test
    void aBandAroundNothingReadsNotDemonstrable() {
        assertThat(words(Language.DUTCH, -0.02, -0.05, 0.01)).isEqualTo("Het verschil is niet aantoonbaar");
        assertThat(words(Language.ENGLISH, -0.02, -0.05, 0.01)).isEqualTo("The difference is not demonstrable");
    }

    @Test
    void aDifferenceIsSaidWithItsBandAndWithoutItsSign() {
        assertThat(words(Language.DUTCH, -0.12, -0.2, -0.05)).isEqualTo("0,12 K koeler (−0,20\u2009–\u2009−0,05)");
        assertThat(words(Language.ENGLISH, 0.12, 0.05, 0.2)).isEqualTo("0.12 K warmer (0.05\u2009–\u20090.20)");
    }

    @Test
    void aDifferenceIsJudgedWhereMoreIsBetterOrWorse() {
        AreaResult result = new AreaResult("WK034401", 10, 12, 11, 13, 2, 1, 3, 100, "mm");
        Figures figures = new Figures(Language.DUTCH.locale());
        assertThat(ChangeInWords.of(result, MoreIs.WORSE, figures, ChangeInWordsTest::dutch))
                .isEqualTo("2,0 mm meer (1,0\u2009–\u20093,0) · ongunstiger");
        assertThat(ChangeInWords.of(result, MoreIs.BETTER, figures, ChangeInWordsTest::dutch))
                .endsWith(" · gunstiger");
    }

    @Test
    void whatStaysAsItIsIsNotCalledUncertain() {
        assertThat(words(Language.DUTCH, 0, 0, 0)).isEqualTo("Geen verandering");
    }

    private static String dutch(String key, Object... values) {
        return text(Language.DUTCH.locale(), key, values);
    }

    private static String words(Language language, double delta, double low, double high) {
        AreaResult result = new AreaResult("WK034401", 1, 1 + delta, 0.5, 1.5, delta, low, high, 100, "K");
        return ChangeInWords.of(
                result,
                MoreIs.NEITHER,
                new Figures(language.locale()),
                (key, values) -> text(language.locale(), key, values));
    }

    private static String text(Locale locale, String key, Object... values) {
        String pattern =
                ResourceBundle.getBundle("vaadin-i18n.translations", locale).getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }
}
