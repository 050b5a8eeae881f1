package nl.areaal.core.observation.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.areaal.core.observation.trend.DailyMeans.Day;
import org.junit.jupiter.api.Test;

class TheilSenTest {
    private static final double NORMAL_QUANTILE_93 = 1.811911;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** The seven points of section 6 of Sen (1968): slope 4, and with 93 % confidence from 26/7 to 35/8. */
    @Test
    void findsTheSlopeAndTheIntervalOfSensOwnExample() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};
        TheilSen trend = TheilSen.of(x, y, NORMAL_QUANTILE_93).orElseThrow();
        assertThat(trend.slope()).isEqualTo(4, within(1e-12));
        assertThat(trend.low()).isEqualTo(26.0 / 7, within(1e-12));
        assertThat(trend.high()).isEqualTo(35.0 / 8, within(1e-12));
    }

    /** Whatever way they go: four days in a row rise by chance once in 24 times. */
    @Test
    void fewPointsDemonstrateNothingAndTenThatRiseDo() {
        assertThat(rising(4).isDemonstrable()).isFalse();
        assertThat(rising(9).isDemonstrable()).isFalse();
        assertThat(rising(10).isDemonstrable()).isTrue();
    }

    private static TheilSen rising(int points) {
        double[] x = IntStream.range(0, points).asDoubleStream().toArray();
        return TheilSen.of(x, x, TheilSen.NORMAL_QUANTILE_95).orElseThrow();
    }

    @Test
    void oneWildValueChangesNothing() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] y = {0, 2, 4, 6, 8, 10, 12, 14, 16, 10_000};
        assertThat(TheilSen.of(x, y, TheilSen.NORMAL_QUANTILE_95).orElseThrow().slope())
                .isEqualTo(2);
    }

    @Test
    void whatStaysTheSameHasNoTrend() {
        double[] x = {0, 1, 2, 3, 4};
        TheilSen trend = TheilSen.of(x, new double[] {3, 3, 3, 3, 3}, TheilSen.NORMAL_QUANTILE_95)
                .orElseThrow();
        assertThat(trend.slope()).isZero();
        assertThat(trend.isDemonstrable()).isFalse();
    }

    @Test
    void threePointsAreTooFewToSpeakOf() {
        assertThat(TheilSen.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 2))
                .isEmpty();
        assertThat(TheilSen.of(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}, 2))
                .isEmpty();
    }

    /** One station reads 5 and one reads 50, each the same every day; halfway the high one stops. */
    @Test
    void aStationThatStopsMakesNoTrend() {
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            days.add(new Day(1, FIRST.plusDays(day), 5));
            if (day < 10) {
                days.add(new Day(2, FIRST.plusDays(day), 50));
            }
        }
        TheilSen trend = DailyMeans.of(days).trendPer(30).orElseThrow();
        assertThat(trend.slope()).isZero();
        assertThat(trend.points()).isEqualTo(20);
    }

    /** It rises for twenty days and falls afterwards; what was to be told after those twenty knows nothing of the fall. */
    @Test
    void theTrendOfEarlierDaysKnowsNothingOfLaterOnes() {
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            days.add(new Day(1, FIRST.plusDays(day), day < 20 ? day : 40 - day));
        }
        DailyMeans then = DailyMeans.of(days, FIRST, FIRST.plusDays(20));
        assertThat(then.trendPer(1).orElseThrow().slope()).isEqualTo(1, within(1e-9));
        assertThat(then.trendPer(1).orElseThrow().points()).isEqualTo(20);
    }

    @Test
    void aTrendIsToldOverAsManyDaysAsAskedFor() {
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            days.add(new Day(1, FIRST.plusDays(day), 0.1 * day));
        }
        assertThat(DailyMeans.of(days).trendPer(30).orElseThrow().slope()).isEqualTo(3, within(1e-6));
    }
}
