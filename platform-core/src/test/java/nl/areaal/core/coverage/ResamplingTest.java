package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
    private static final float GAP = Float.NaN;
    private static final GridFrame FOUR = new GridFrame(100, 200, 10, 2, 2);

    @Test
    void meansAreTakenByTheAreaThatLiesWithin() {
        Grid source = new Grid(new GridFrame(0, 10, 10, 3, 1), new float[] {1, 4, 7});
        Grid mean = Resampling.MEAN.onto(new GridFrame(0, 10, 15, 2, 1), source);
        assertThat(mean.cells()).containsExactly(new float[] {2, 6}, within(1e-6f)); // (10*1 + 5*4)/15, (5*4 + 10*7)/15
    }

    @Test
    void cellsWithoutDataTakeNoPartInAMean() {
        Grid source = new Grid(new GridFrame(0, 10, 5, 4, 2), new float[] {1, GAP, GAP, GAP, 3, 8, GAP, GAP});
        Grid mean = Resampling.MEAN.onto(new GridFrame(0, 10, 10, 2, 1), source);
        assertThat(mean.cells()).containsExactly(4, GAP);
    }

    @Test
    void smallerCellsLieBetweenTheMiddlesOfLargerOnes() {
        Grid source = new Grid(FOUR, new float[] {0, 8, 16, 24});
        Grid fine = Resampling.BILINEAR.onto(new GridFrame(100, 200, 5, 4, 4), source);
        assertThat(fine.at(0, 0)).isZero();
        assertThat(fine.at(1, 1)).isEqualTo(6); // a quarter of the way along both sides: 0.25 * 8 + 0.25 * 16
        assertThat(fine.at(3, 3)).isEqualTo(24);
    }

    @Test
    void anUnknownCornerLeavesTheOthersToCount() {
        Grid source = new Grid(FOUR, new float[] {5, GAP, GAP, GAP});
        Grid fine = Resampling.BILINEAR.onto(new GridFrame(100, 200, 5, 4, 4), source);
        assertThat(fine.at(1, 1)).isEqualTo(5);
        assertThat(fine.at(3, 3)).isNaN();
    }

    @Test
    void classesAreNotMixed() {
        Grid source = new Grid(FOUR, new float[] {1, 4, 4, 1});
        Grid fine = Resampling.NEAREST.onto(new GridFrame(95, 200, 5, 6, 1), source);
        assertThat(fine.cells()).containsExactly(GAP, 1, 1, 4, 4, GAP);
    }

    @Test
    void aGridOnTheFrameAlreadyStaysAsItIs() {
        Grid source = Grid.filled(FOUR, 3);
        for (Resampling way : Resampling.values()) {
            assertThat(way.onto(FOUR, source)).isSameAs(source);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void valuesStayBetweenTheLowestAndTheHighest(long seed) {
        Random random = new Random(seed);
        Grid source = CoverageWorlds.random(new GridFrame(3, 97, 7, 13, 11), random);
        double cell = 1 + 12 * random.nextDouble();
        for (Resampling way : Resampling.values()) {
            for (float value :
                    way.onto(new GridFrame(0, 100, cell, 9, 9), source).cells()) {
                assertThat(Float.isNaN(value) || (value >= 0 && value <= 1)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMeanKeepsTheSumOfWhatItCovers(long seed) {
        Random random = new Random(seed);
        GridFrame fine = new GridFrame(0, 90, 1.5, 60, 60);
        float[] cells = new float[fine.cells()];
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextFloat();
            sum += cells[i] * fine.cellSquareMetres();
        }
        double coarse = 0;
        for (float value : Resampling.MEAN
                .onto(new GridFrame(0, 90, 9, 10, 10), new Grid(fine, cells))
                .cells()) {
            coarse += value * 81;
        }
        assertThat(coarse).isCloseTo(sum, within(1e-3));
    }
}
