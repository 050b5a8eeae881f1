package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxSumTest {
    private static final float NONE = Float.NaN;

    @Test
    void addsUpTheCellsThatHaveData() {
        Grid grid = new Grid(new GridFrame(0, 20, 10, 3, 2), new float[] {1, 2, NONE, 3, NONE, 8});
        assertThat(sums(new BoxSum(1, 1), grid)).containsExactly(6, 14, 10, 6, 14, 10);
    }

    @Test
    void roundsEachValueToItsStep() {
        Grid grid = new Grid(new GridFrame(0, 10, 10, 2, 1), new float[] {0.3f, 0.3f});
        assertThat(sums(new BoxSum(1, 4), grid)).containsExactly(0.5f, 0.5f);
    }

    @Test
    void wantsStepsThatLoseNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoxSum(1, 10))
                .withMessageContaining("stepsPerUnit is 10.0, expected a power of two");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheSameBitsInAnyWindowAsInTheWhole(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 0, 10, 80 + random.nextInt(50), 90);
        Grid grid = CoverageWorlds.random(frame, random);
        BoxSum box = new BoxSum(random.nextInt(60), 1 << 21);
        float[] whole = sums(box, grid);
        Window window = new Window(random.nextInt(20), random.nextInt(20), 50, 60);
        BoxSumRows rows = box.rows(Layer.of(grid)::read, frame, window);
        float[] sum = new float[window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(sum);
            for (int i = 0; i < sum.length; i++) {
                assertThat(sum[i]).isEqualTo(whole[frame.index(window.column() + i, row)]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void equalsTheSumTakenCellByCell(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 0, 10, 23, 17);
        float[] whole = new float[frame.cells()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = random.nextInt(1000);
        }
        int half = random.nextInt(30);
        Grid grid = new Grid(frame, whole);
        float[] sums = sums(new BoxSum(half, 1), grid);
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                assertThat(sums[frame.index(column, row)]).isEqualTo(slowly(grid, column, row, half));
            }
        }
    }

    private static float slowly(Grid grid, int column, int row, int half) {
        Window near = new Window(column, row, 1, 1)
                .grow(half)
                .intersection(grid.frame().whole());
        float sum = 0;
        for (int r = near.row(); r < near.endRow(); r++) {
            for (int c = near.column(); c < near.endColumn(); c++) {
                sum += grid.at(c, r);
            }
        }
        return sum;
    }

    private static float[] sums(BoxSum box, Grid grid) {
        GridFrame frame = grid.frame();
        BoxSumRows rows = box.rows(Layer.of(grid)::read, frame, frame.whole());
        float[] sums = new float[frame.cells()];
        float[] row = new float[frame.columns()];
        for (int r = 0; r < frame.rows(); r++) {
            rows.next(row);
            System.arraycopy(row, 0, sums, frame.index(0, r), row.length);
        }
        return sums;
    }
}
