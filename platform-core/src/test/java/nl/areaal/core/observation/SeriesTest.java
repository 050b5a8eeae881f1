package nl.areaal.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void keepsAShortSeriesAsItIs() {
        Series series = series(1, 2, 3);
        assertThat(series.thinned(3)).isSameAs(series);
    }

    @Test
    void keepsTheLowestAndHighestOfEachStretchInOrderOfTime() {
        assertThat(results(series(5, 1, 9, 2, 7, 3, 8, 4).thinned(4))).containsExactly(1, 9, 3, 8);
        assertThat(results(series(9, 5, 1, 2, 4, 6, 5, 3).thinned(4))).containsExactly(9, 1, 6, 3);
    }

    @Test
    void givesTwoPointsForAStretchWithoutChange() {
        Series thin = series(2, 2, 2, 2, 2, 2).thinned(2);
        assertThat(results(thin)).containsExactly(2, 2);
        assertThat(thin.epochMillis(0)).isLessThan(thin.epochMillis(1));
    }

    @Test
    void refusesFewerThanTwoPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(1).thinned(1))
                .withMessage("maxPoints is 1, expected 2 or more");
    }

    private static Series series(double... results) {
        return Series.of(IntStream.range(0, results.length).asLongStream().toArray(), results);
    }

    private static double[] results(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::result).toArray();
    }
}
