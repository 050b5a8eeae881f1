package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxMeanTest {
    private static final float NONE = Float.NaN;

    @Test
    void takesTheMeanOfTheCellsThatHaveData() {
        Grid grid = new Grid(new GridFrame(0, 20, 10, 3, 2), new float[] {1, 2, NONE, 3, NONE, 8});
        try (RowBands bands = new RowBands(1)) {
            assertThat(new BoxMean(1).of(Layer.of(grid), bands).cells()).containsExactly(2, 3.5f, 5, 2, 3.5f, 5);
        }
    }

    @Test
    void hasNoDataWhereNoneIsNear() {
        Grid grid = new Grid(new GridFrame(0, 10, 10, 4, 1), new float[] {1, NONE, NONE, NONE});
        try (RowBands bands = new RowBands(1)) {
            assertThat(new BoxMean(1).of(Layer.of(grid), bands).cells()).containsExactly(1, 1, NONE, NONE);
        }
    }

    @Test
    void takesTheOddNumberOfCellsNearestToAWidth() {
        assertThat(BoxMean.across(1000, 10).half()).isEqualTo(50);
        assertThat(BoxMean.across(1000, 25).half()).isEqualTo(20);
        assertThat(BoxMean.across(30, 10).half()).isEqualTo(1);
        assertThat(BoxMean.across(30, 25).half()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheSameBitsInAnyWindowAsInTheWhole(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 0, 10, 300 + random.nextInt(50), 600);
        Layer layer = Layer.of(CoverageWorlds.random(frame, random));
        BoxMean box = new BoxMean(random.nextInt(20));
        try (RowBands one = new RowBands(1);
                RowBands two = new RowBands(2)) {
            Grid whole = box.of(layer, one);
            assertThat(box.of(layer, two).sameCells(whole)).isTrue();
            Window window = new Window(random.nextInt(100), random.nextInt(100), 150, 90);
            BoxMeanRows rows = box.rows(layer::read, frame, window);
            float[] mean = new float[window.columns()];
            for (int row = window.row(); row < window.endRow(); row++) {
                rows.next(mean);
                for (int i = 0; i < mean.length; i++) {
                    assertThat(mean[i]).isEqualTo(whole.at(window.column() + i, row));
                }
            }
        }
    }

    @Test
    void comesAsNearToTheTrueMeanAsItsQuantumAllows() {
        GridFrame frame = new GridFrame(0, 0, 10, 40, 40);
        Grid grid = CoverageWorlds.random(frame, new Random(7));
        double sum = 0;
        int count = 0;
        for (int row = 15; row <= 25; row++) {
            for (int column = 15; column <= 25; column++) {
                float value = grid.at(column, row);
                sum += Float.isNaN(value) ? 0 : value;
                count += Float.isNaN(value) ? 0 : 1;
            }
        }
        try (RowBands bands = new RowBands(1)) {
            double mean = new BoxMean(5).of(Layer.of(grid), bands).at(20, 20);
            assertThat(mean).isCloseTo(sum / count, within(Quanta.UNIT));
        }
    }
}
