package nl.areaal.mapui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures dutch = new Figures(Language.DUTCH.locale());
    private final Figures english = new Figures(Language.ENGLISH.locale());

    @Test
    void numbersReadAsTheReaderWritesThem() {
        assertThat(dutch.whole(361_742)).isEqualTo("361.742");
        assertThat(english.whole(361_742)).isEqualTo("361,742");
        assertThat(dutch.decimal(1.428, 2)).isEqualTo("1,43");
        assertThat(english.decimal(1.5, 2)).isEqualTo("1.50");
    }

    @Test
    void aChangeShowsItsSignAndNoChangeHasNone() {
        assertThat(dutch.change(0.12, 2)).isEqualTo("+0,12");
        assertThat(dutch.change(-0.12, 2)).isEqualTo("−0,12");
        assertThat(dutch.change(-0.001, 2)).isEqualTo("0,00");
        assertThat(dutch.change(0.001, 2)).isEqualTo("0,00");
    }

    @Test
    void aReadingKeepsThreeDigitsWhateverItsSize() {
        assertThat(english.reading(1013.2)).isEqualTo("1,013");
        assertThat(english.reading(12.77)).isEqualTo("12.8");
        assertThat(english.reading(1.0912)).isEqualTo("1.09");
    }

    @Test
    void timesAreThoseOfTheRegionsClocks() {
        assertThat(dutch.clock(Instant.parse("2026-11-23T10:00:00Z"))).isEqualTo("11:00:00");
        assertThat(dutch.clock(Instant.parse("2026-07-01T10:00:00Z"))).isEqualTo("12:00:00");
    }
}
