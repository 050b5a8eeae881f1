package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoleFillingTest {
    private static final float HOLE = Float.NaN;
    private static final double FAR = 1_000;

    @Test
    void leavesAGridWithoutHolesAsItIs() {
        Grid whole = Grid.filled(new GridFrame(0, 3, 1, 3, 3), 2);
        assertThat(HoleFilling.of(whole, FAR)).isEqualTo(new HoleFilling(whole, 0, 0));
    }

    @Test
    void aHoleInAFlatFieldBecomesFlat() {
        Grid field = Grid.filled(new GridFrame(0, 40, 1, 40, 40), -1.5f);
        cut(field, 10, 10, 25, 19);
        HoleFilling filling = HoleFilling.of(field, FAR);
        assertThat(filling.holes()).isEqualTo(15 * 9);
        assertThat(filling.filled()).isEqualTo(15 * 9);
        assertThat(filling.grid().cells()).containsOnly(-1.5f);
    }

    @Test
    void aHoleInASlopeTakesTheSlopeToWithinAFewSteps() {
        Grid slope = slope(new GridFrame(0, 64, 1, 64, 64));
        cut(slope, 28, 28, 36, 36);
        Grid filled = HoleFilling.of(slope, FAR).grid();
        for (int column = 28; column < 36; column++) {
            assertThat(filled.at(column, 32)).isCloseTo(column, within(3f));
        }
        assertThat(filled.at(28, 32)).isLessThan(filled.at(35, 32));
    }

    @Test
    void whatLiesBeyondTheReachStaysUnknown() {
        Grid survey = new Grid(new GridFrame(0, 10, 10, 5, 1), new float[] {7, HOLE, HOLE, HOLE, HOLE});
        HoleFilling filling = HoleFilling.of(survey, 20);
        assertThat(filling.grid().cells()).containsExactly(7, 7, 7, HOLE, HOLE);
        assertThat(filling.holes()).isEqualTo(4);
        assertThat(filling.filled()).isEqualTo(2);
    }

    @Test
    void aGridThatKnowsNothingStaysEmpty() {
        HoleFilling filling = HoleFilling.of(Grid.filled(new GridFrame(0, 4, 1, 4, 4), HOLE), FAR);
        assertThat(filling.filled()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatIsKnownAndStaysBetweenTheLowestAndTheHighest(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 100, 2.5, 3 + random.nextInt(60), 3 + random.nextInt(60));
        Grid grid = CoverageWorlds.random(frame, random);
        cut(grid, 1, 1, 1 + random.nextInt(frame.columns()), 1 + random.nextInt(frame.rows()));
        Grid filled = HoleFilling.of(grid, FAR).grid();
        for (int i = 0; i < frame.cells(); i++) {
            float before = grid.cells()[i];
            assertThat(filled.cells()[i]).isBetween(0f, 1f);
            assertThat(Float.isNaN(before) || before == filled.cells()[i]).isTrue();
        }
        assertThat(HoleFilling.of(grid, FAR).grid().sameCells(filled)).isTrue();
    }

    private static Grid slope(GridFrame frame) {
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % frame.columns();
        }
        return new Grid(frame, cells);
    }

    private static void cut(Grid grid, int fromColumn, int fromRow, int toColumn, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                grid.cells()[grid.frame().index(column, row)] = HOLE;
            }
        }
    }
}
