package nl.areaal.core.scenario.peat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.areaal.core.SharedLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the figures of the model against the table that they are aggregates of. */
class SomersTableTest {
    private static final double ROUNDING_TONNES = 0.006;

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6, 0.8, 1.0, 1.2})
    void givesTheAggregatesOfThePublishedTable(double depth) throws IOException {
        List<Row> rows = rows(depth);
        assertThat(rows).hasSize(290);
        assertThat(PeatLoss.carbonDioxide(depth)).isCloseTo(quantile(rows, Row::median, 0.5), within(ROUNDING_TONNES));
        assertThat(PeatLoss.carbonDioxide(depth, -1, 0))
                .isCloseTo(quantile(rows, Row::minimum, 0.5), within(ROUNDING_TONNES));
        assertThat(PeatLoss.carbonDioxide(depth, 1, 0))
                .isCloseTo(quantile(rows, Row::maximum, 0.5), within(ROUNDING_TONNES));
        assertThat(PeatLoss.carbonDioxide(depth, 0, -1))
                .isCloseTo(quantile(rows, Row::median, 0.25), within(ROUNDING_TONNES));
        assertThat(PeatLoss.carbonDioxide(depth, 0, 1))
                .isCloseTo(quantile(rows, Row::median, 0.75), within(ROUNDING_TONNES));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.9, 1.1})
    void comesWithinATwentiethOrSoBetweenTheDepthsThatItHolds(double depth) throws IOException {
        assertThat(PeatLoss.carbonDioxide(depth)).isCloseTo(quantile(rows(depth), Row::median, 0.5), within(0.4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 1.2})
    void holdsTheFirstCombinationWithinItsBand(double depth) throws IOException {
        double first = rows(depth).getFirst().median();
        assertThat(first).isBetween(PeatLoss.carbonDioxide(depth, -1, -1), PeatLoss.carbonDioxide(depth, 1, 1));
    }

    /** The rows of a depth without measure, with the winter level equal to the summer level. */
    private static List<Row> rows(double depth) throws IOException {
        return SharedLines.require("vectors/somers_v2_0.csv").stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells.length == 7 && cells[3].equals("ref"))
                .map(Row::of)
                .filter(row -> row.summerDepth == depth && row.winterDifference == 0)
                .toList();
    }

    private static double quantile(List<Row> rows, ToDoubleFunction<Row> figure, double share) {
        double[] sorted = rows.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    private record Row(double summerDepth, double winterDifference, double median, double minimum, double maximum) {
        static Row of(String[] cells) {
            return new Row(number(cells[1]), number(cells[2]), tonnes(cells[4]), tonnes(cells[5]), tonnes(cells[6]));
        }

        private static double tonnes(String kilograms) {
            return number(kilograms) / 1000;
        }

        private static double number(String cell) {
            return Double.parseDouble(cell);
        }
    }
}
