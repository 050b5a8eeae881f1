package nl.areaal.core.observation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.quality.Summary.Part;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void makesNumbersOfWhatCanBeBelievedAndSaysWhatItLeftOut() {
        Summary summary = Summary.of(List.of(
                new Part(Quality.GOOD, 3, 30, 8, 12),
                new Part(Quality.of(QualityFlag.GAP), 1, 14, 14, 14),
                new Part(Quality.of(QualityFlag.SENTINEL), 2, 131_070, 65_535, 65_535),
                new Part(Quality.of(QualityFlag.STUCK).with(QualityFlag.GAP), 5, 0, 0, 0)));
        assertThat(summary.readings()).isEqualTo(11);
        assertThat(summary.used()).isEqualTo(4);
        assertThat(summary.leftOut()).isEqualTo(7);
        assertThat(summary.flagged())
                .isEqualTo(Map.of(QualityFlag.GAP, 6L, QualityFlag.SENTINEL, 2L, QualityFlag.STUCK, 5L));
        assertThat(summary.mean()).hasValue(11);
        assertThat(summary.lowest()).hasValue(8);
        assertThat(summary.highest()).hasValue(14);
    }

    @Test
    void hasNoNumbersWhereNothingCanBeBelieved() {
        assertThat(Summary.of(List.of(new Part(Quality.of(QualityFlag.RANGE), 1, 900, 900, 900)))
                        .mean())
                .isEmpty();
        assertThat(Summary.of(List.of()).highest()).isEmpty();
    }
}
