package nl.areaal.core.observation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.areaal.core.observation.quality.Neighbourhood.Place;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final double TOLERANCE = 5;

    @Test
    void findsTheResultFarFromTheMedianOfThoseAround() {
        assertThat(NeighbourTest.disagrees(80, new double[] {10, 12, 11, 13, 9}, TOLERANCE))
                .isTrue();
        assertThat(NeighbourTest.disagrees(14, new double[] {10, 12, 11, 13, 9}, TOLERANCE))
                .isFalse();
    }

    /** Median 11 and median deviation 2: five times 1.4826 x 2 is 14.8. */
    @Test
    void takesTheSpreadOfTheNeighboursAsTheMeasure() {
        double[] neighbours = {7, 9, 11, 13, 15};
        assertThat(NeighbourTest.disagrees(25.7, neighbours, TOLERANCE)).isFalse();
        assertThat(NeighbourTest.disagrees(25.9, neighbours, TOLERANCE)).isTrue();
    }

    @Test
    void isNotMisledByANeighbourThatIsWrongItself() {
        assertThat(NeighbourTest.disagrees(80, new double[] {10, 12, 11, 13, 400}, TOLERANCE))
                .isTrue();
    }

    @Test
    void toleratesSmallDifferencesWhereAllNeighboursAgree() {
        assertThat(NeighbourTest.disagrees(4, new double[5], TOLERANCE)).isFalse();
        assertThat(NeighbourTest.disagrees(6, new double[5], TOLERANCE)).isTrue();
    }

    @Test
    void saysNothingOfAResultWithFewerThanFiveNeighboursInReach() {
        double[] hourly = {80, 10, 10, 10, 10, 10};
        assertThat(line(1_000).disagrees(0, 80, hourly)).isFalse();
        assertThat(line(5_000).disagrees(0, 80, hourly)).isTrue();
        hourly[3] = Double.NaN;
        assertThat(line(5_000).disagrees(0, 80, hourly)).isFalse();
    }

    /** Six places on a line, a kilometre apart. */
    private static Neighbourhood line(double radiusMetres) {
        return Neighbourhood.of(IntStream.range(0, 6)
                .mapToObj(i -> new Place(1_000.0 * i, 455_000, radiusMetres, TOLERANCE))
                .toList());
    }
}
