package nl.areaal.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Contract FINE_DUST = Contract.of(HOUR, new PlausibleRange(0, 500));

    @Test
    void judgesResultsByThePlausibleRangeWithItsEnds() {
        assertThat(FINE_DUST.judge(0)).isEqualTo(Quality.GOOD);
        assertThat(FINE_DUST.judge(500)).isEqualTo(Quality.GOOD);
        assertThat(FINE_DUST.judge(500.1)).isEqualTo(Quality.of(QualityFlag.RANGE));
        assertThat(FINE_DUST.judge(-0.1)).isEqualTo(Quality.of(QualityFlag.RANGE));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlausibleRange(2, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-999, 65_535, -99_997})
    void knowsTheNumbersThatMeanNothingWhereverTheyAreInTheRange(double nothing) {
        assertThat(FINE_DUST.judge(nothing)).isEqualTo(Quality.of(QualityFlag.SENTINEL));
        assertThat(Contract.of(HOUR, PlausibleRange.ANYTHING).judge(nothing).has(QualityFlag.SENTINEL))
                .isTrue();
    }

    @Test
    void waitsADayOrTwentyFourCadencesForEqualResultsToBeStuck() {
        assertThat(SeriesLimits.usual(Duration.ofMinutes(1)).stuckAfter()).contains(Duration.ofDays(1));
        assertThat(SeriesLimits.usual(Duration.ofDays(1)).stuckAfter()).contains(Duration.ofDays(24));
    }

    @Test
    void refusesWhatNoContractCanMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contract(
                        Duration.ZERO, PlausibleRange.ANYTHING, Sentinels.NONE, SeriesLimits.NONE, Terms.OF_DATASET))
                .withMessage("cadence is PT0S, expected a second or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesLimits.NONE.withMaximumChange(0))
                .withMessage("maximum change per hour is 0.0, expected a number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesLimits.NONE.withNeighbours(5_000))
                .withMessage("neighbour radius is 5000.0 m, expected a maximum change with it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Terms.OF_DATASET.retentionDays(), Optional.of(" "), Optional.empty()))
                .withMessage("purpose is blank, expected some text");
        assertThatIllegalArgumentException().isThrownBy(() -> Sentinels.of(Double.NaN));
    }
}
