package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Facts;
import org.junit.jupiter.api.Test;

/** One area and one uncertain parameter: the central answer and those at the two ends of its range. */
class AreaFiguresTest {
    @Test
    void errorsThatBothSidesShareCancelInTheirDifference() {
        AreaResult result = result(figures(10, 5, 15), figures(11, 5.5, 16.5));
        assertThat(result.high() - result.low()).isEqualTo(11);
        assertThat(result.deltaHigh() - result.deltaLow()).isEqualTo(1);
        assertThat(result.isDemonstrable()).isTrue();
    }

    @Test
    void aDifferenceOfWhichTheParameterDecidesTheDirectionIsNotDemonstrable() {
        assertThat(result(figures(10, 5, 15), figures(11, 4, 18)).isDemonstrable())
                .isFalse();
    }

    @Test
    void aDifferenceSmallerThanTheStepOfSumsIsNoMoreThanRounding() {
        AreaResult result = result(figures(10, 10, 10), figures(10.0005, 10.0005, 10.0005));
        assertThat(result.isDemonstrable()).isFalse();
        assertThat(result.delta()).isPositive();
    }

    @Test
    void anAreaWithoutAnAnswerOnOneSideHasNoResult() {
        assertThat(figures(10, 5, 15).result(figures(10, Double.NaN, 15), 0)).isEmpty();
    }

    @Test
    void aDifferenceOfMeansOverLessGroundThanBeforeIsNotDemonstrable() {
        AreaFigures before = figures(10, 5, 15);
        assertThat(result(before, figures(11, 6, 16, 90)).isDemonstrable()).isFalse();
        assertThat(result(before, figures(11, 6, 16, 110)).isDemonstrable()).isTrue();
    }

    private static AreaResult result(AreaFigures reference, AreaFigures figures) {
        return figures.result(reference, 0).orElseThrow();
    }

    private static AreaFigures figures(double central, double low, double high) {
        return figures(central, low, high, 100);
    }

    private static AreaFigures figures(double central, double low, double high, double squareMetres) {
        return new AreaFigures(
                new MadeUpModel("made-up", Facts.TREE, 0, 1).card(),
                List.of("GM0344"),
                new double[][] {{central}, {low}, {high}},
                new double[] {squareMetres},
                0.001);
    }
}
