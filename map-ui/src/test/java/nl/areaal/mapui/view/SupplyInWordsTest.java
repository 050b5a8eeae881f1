package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.core.observation.supply.Refusals;
import nl.areaal.core.observation.supply.SupplyReport;
import nl.areaal.core.observation.supply.SupplyState;
import nl.areaal.mapui.language.Figures;
import org.junit.jupiter.api.Test;

class SupplyInWordsTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private static String words(Duration behind, SupplyState state) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", DUTCH);
        return SupplyInWords.of(
                new SupplyReport(behind, state),
                new Figures(DUTCH),
                (key, values) -> new MessageFormat(texts.getString(key), DUTCH).format(values));
    }

    @Test
    void saysHowFarBehindAndWhy() {
        assertThat(words(Duration.ofMinutes(4), new SupplyState.Refused(new Refusals(3, "wrong-unit", NOON))))
                .isEqualTo("Loopt 4 minuten achter: de laatste 3 berichten waren onbruikbaar: de eenheid is een andere"
                        + " dan afgesproken.");
        assertThat(words(Duration.ofHours(5), new SupplyState.Silent(NOON)))
                .startsWith("Loopt 5 uur achter: sinds ")
                .contains("12:00")
                .endsWith("is er niets ontvangen.");
        assertThat(words(Duration.ofDays(3), new SupplyState.LongUnderway(Duration.ofMinutes(90))))
                .isEqualTo("Loopt 3 dagen achter: metingen komen pas 90 minuten na het meten binnen.");
    }

    @Test
    void namesNoDelayWhereThereIsNone() {
        assertThat(words(Duration.ofMinutes(4), new SupplyState.InTime())).isEqualTo("Op tijd.");
        assertThat(words(Duration.ZERO, new SupplyState.Paused(new Pause(NOON, "steward", "ijking"))))
                .startsWith("Deze aanlevering is aangehouden sinds ")
                .contains(": ijking.");
    }
}
