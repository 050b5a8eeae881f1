package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityFloodTest {
    private static final float NONE = Float.NaN;

    @Test
    void fillsAHollowToItsLowestWayOut() {
        Grid terrain = world(5, 9, 9, 9, 9, 9, 9, 3, 4, 3, 7, 9, 9, 9, 9, 9);
        assertThat(filled(terrain).cells()).containsExactly(9, 9, 9, 9, 9, 9, 7, 7, 7, 7, 9, 9, 9, 9, 9);
    }

    @Test
    void letsWaterOutBetweenCornersToo() {
        Grid terrain = world(4, 9, 9, 9, 2, 9, 9, 1, 9, 9, 9, 9, 9);
        assertThat(filled(terrain).at(2, 1)).isEqualTo(2);
    }

    @Test
    void letsWaterOutWhereThereIsNoGround() {
        Grid terrain = world(5, 9, 9, 9, 9, 9, 9, 5, 4, NONE, 9, 9, 9, 9, 9, 9);
        assertThat(filled(terrain).cells()).containsExactly(9, 9, 9, 9, 9, 9, 5, 4, NONE, 9, 9, 9, 9, 9, 9);
    }

    @Test
    void leavesGroundThatDrainsAsItIs() {
        Grid terrain = world(4, 4, 3, 2, 1, 5, 4, 3, 2, 6, 5, 4, 3);
        assertThat(filled(terrain).sameCells(terrain)).isTrue();
    }

    @Test
    void findsNoInsideInGroundThatIsAllEdge() {
        for (int columns = 1; columns <= 2; columns++) {
            Grid strip = world(columns, 5, 1, 5, 2, 5, 3);
            assertThat(filled(strip).sameCells(strip)).isTrue();
        }
        assertThat(filled(world(3, 5, 1, 5)).cells()).containsExactly(5, 1, 5);
    }

    @Test
    void refusesAHeightThatIsNone() {
        Grid terrain = world(1, 2e9f);
        assertThatThrownBy(() -> filled(terrain)).hasMessageContaining("2.0E9 m, expected less than");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheLevelsOfTheTextbookMethod(long seed) {
        Random random = new Random(seed);
        Grid terrain = rough(random, 20 + random.nextInt(300), 20 + random.nextInt(600), random.nextInt(1, 2_000));
        Grid expected = textbook(terrain);
        try (RowBands one = new RowBands(1);
                RowBands two = new RowBands(2)) {
            assertThat(PriorityFlood.of(terrain, one).filledMetres(one).cells()).isEqualTo(expected.cells());
            assertThat(PriorityFlood.of(terrain, two).filledMetres(two).cells()).isEqualTo(expected.cells());
        }
    }

    /** Ground with holes in it and so many different heights, in whole mm. */
    static Grid rough(Random random, int columns, int rows, int heights) {
        GridFrame frame = new GridFrame(0, 0, 10, columns, rows);
        float[] metres = new float[frame.cells()];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = random.nextInt(2_000) == 0 ? NONE : (float) (random.nextInt(heights) / 1_000.0 - 0.5);
        }
        return new Grid(frame, metres);
    }

    private static Grid world(int columns, float... metres) {
        return new Grid(new GridFrame(0, 0, 10, columns, metres.length / columns), metres);
    }

    private static Grid filled(Grid terrain) {
        try (RowBands bands = new RowBands(1)) {
            return PriorityFlood.of(terrain, bands).filledMetres(bands);
        }
    }

    /** Barnes, Lehman and Mulla (2014), algorithm 1, cell by cell. */
    private static Grid textbook(Grid terrain) {
        GridFrame frame = terrain.frame();
        float[] level = new float[frame.cells()];
        Arrays.fill(level, NONE);
        boolean[] closed = new boolean[level.length];
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.comparingDouble(cell -> level[cell]));
        for (int cell = 0; cell < level.length; cell++) {
            closed[cell] = Float.isNaN(terrain.cells()[cell]);
            if (!closed[cell] && drains(terrain, cell)) {
                closed[cell] = true;
                level[cell] = terrain.cells()[cell];
                open.add(cell);
            }
        }
        while (!open.isEmpty()) {
            int cell = open.remove();
            for (int neighbour : neighbours(frame, cell)) {
                if (!closed[neighbour]) {
                    closed[neighbour] = true;
                    level[neighbour] = Math.max(terrain.cells()[neighbour], level[cell]);
                    open.add(neighbour);
                }
            }
        }
        return new Grid(frame, level);
    }

    private static boolean drains(Grid terrain, int cell) {
        Iterable<Integer> around = neighbours(terrain.frame(), cell);
        int count = 0;
        for (int neighbour : around) {
            count += Float.isNaN(terrain.cells()[neighbour]) ? 0 : 1;
        }
        return count < 8;
    }

    static ArrayDeque<Integer> neighbours(GridFrame frame, int cell) {
        Window around = new Window(cell % frame.columns(), cell / frame.columns(), 1, 1)
                .grow(1)
                .intersection(frame.whole());
        ArrayDeque<Integer> cells = new ArrayDeque<>();
        for (int row = around.row(); row < around.endRow(); row++) {
            for (int column = around.column(); column < around.endColumn(); column++) {
                if (frame.index(column, row) != cell) {
                    cells.add(frame.index(column, row));
                }
            }
        }
        return cells;
    }
}
