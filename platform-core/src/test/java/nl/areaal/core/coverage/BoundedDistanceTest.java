package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDistanceTest {
    private static final int FAR = BoundedDistance.FAR;

    @Test
    void measuresFromMiddleToMiddle() {
        GridFrame frame = new GridFrame(0, 50, 10, 5, 3);
        float[] marks = new float[frame.cells()];
        marks[frame.index(1, 0)] = 1;
        assertThat(squared(new BoundedDistance(10), new Grid(frame, marks)))
                .containsExactly(1, 0, 1, 4, 9, 2, 1, 2, 5, 10, 5, 4, 5, 8, 13);
    }

    @Test
    void saysFarBeyondItsBoundAndWhereNothingIsMarked() {
        GridFrame frame = new GridFrame(0, 10, 10, 5, 1);
        Grid one = new Grid(frame, new float[] {0.2f, Float.NaN, 0, 0, 0});
        assertThat(squared(new BoundedDistance(2), one)).containsExactly(0, 1, 4, FAR, FAR);
        assertThat(squared(new BoundedDistance(2), Grid.filled(frame, 0))).containsOnly(FAR);
    }

    @Test
    void takesTheCellsThatReachNoFartherThanTheDistance() {
        assertThat(BoundedDistance.within(400, 10).reachCells()).isEqualTo(40);
        assertThat(BoundedDistance.within(400, 25).reachCells()).isEqualTo(16);
        assertThat(BoundedDistance.within(395, 10).reachCells()).isEqualTo(39);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalsTheDistanceSoughtCellByCell(long seed) {
        Random random = new Random(seed);
        Grid grid = marks(new GridFrame(0, 0, 10, 30 + random.nextInt(20), 40), random);
        int reach = random.nextInt(25);
        int[] squared = squared(new BoundedDistance(reach), grid);
        for (int row = 0; row < grid.frame().rows(); row++) {
            for (int column = 0; column < grid.frame().columns(); column++) {
                assertThat(squared[grid.frame().index(column, row)]).isEqualTo(slowly(grid, column, row, reach));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10})
    void givesTheSameBitsInAnyWindowAsInTheWhole(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 0, 10, 90, 80);
        Grid grid = marks(frame, random);
        BoundedDistance distance = new BoundedDistance(1 + random.nextInt(20));
        int[] whole = squared(distance, grid);
        Window window = new Window(random.nextInt(40), random.nextInt(30), 40, 50);
        BoundedDistanceRows rows = distance.rows(Layer.of(grid)::read, frame, window);
        int[] squared = new int[window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(squared);
            for (int i = 0; i < squared.length; i++) {
                assertThat(squared[i]).isEqualTo(whole[frame.index(window.column() + i, row)]);
            }
        }
    }

    private static Grid marks(GridFrame frame, Random random) {
        float[] marks = new float[frame.cells()];
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            marks[random.nextInt(marks.length)] = 1;
        }
        return new Grid(frame, marks);
    }

    private static int slowly(Grid grid, int column, int row, int reach) {
        int nearest = FAR;
        for (int r = 0; r < grid.frame().rows(); r++) {
            for (int c = 0; c < grid.frame().columns(); c++) {
                int squared = (c - column) * (c - column) + (r - row) * (r - row);
                nearest = grid.at(c, r) > 0 ? Math.min(nearest, squared) : nearest;
            }
        }
        return nearest <= reach * reach ? nearest : FAR;
    }

    private static int[] squared(BoundedDistance distance, Grid grid) {
        GridFrame frame = grid.frame();
        BoundedDistanceRows rows = distance.rows(Layer.of(grid)::read, frame, frame.whole());
        int[] all = new int[frame.cells()];
        int[] row = new int[frame.columns()];
        for (int r = 0; r < frame.rows(); r++) {
            rows.next(row);
            System.arraycopy(row, 0, all, frame.index(0, r), row.length);
        }
        return all;
    }
}
