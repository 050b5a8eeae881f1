package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Most worlds here are a trench of cells with a wall around it: its floor is what each test gives, in mm. */
class HollowsTest {
    private static final int WALL = 9_000;
    private static final float NONE = Float.NaN;

    @Test
    void fillsAHollowFromItsLowestCellOn() {
        assertThat(depths(100, WALL, 0, 10, 300, WALL)).containsExactly(0, 155, 145, 0, 0);
    }

    @Test
    void spillsWhatDoesNotFitIntoTheHollowBeside() {
        assertThat(depths(55, WALL, 0, 100, 20, WALL)).containsExactly(0, 100, 0, 65, 0);
    }

    @Test
    void letsTwoFullHollowsRiseAsOne() {
        assertThat(depths(120, WALL, 0, 100, 20, WALL)).containsExactly(0, 160, 60, 140, 0);
    }

    @Test
    void spillsOverTheLowestPartOfTheWallAndLosesNothingOnTheWay() {
        Trench trench = new Trench(50, 0, 500, 100, 30);
        StandingWater water = trench.collect(200);
        assertThat(water.depthMillimetres().at(4, 1)).isEqualTo(20);
        assertThat(water.goneMicrometres() + sum(water)).isEqualTo(water.runoffMicrometres());
    }

    @Test
    void leavesTheWaterOnTheEdgeToTheOutside() {
        Grid flat = Grid.filled(new GridFrame(0, 0, 10, 3, 3), 0);
        try (RowBands bands = new RowBands(1)) {
            StandingWater water = PriorityFlood.of(flat, bands).hollows().collect(Grid.filled(flat.frame(), 10));
            assertThat(water.cubicMetres(water.goneMicrometres())).isCloseTo(9, within(1e-9));
            assertThat(water.standingMicrometres()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void accountsForEveryMicrometre(long seed) {
        World world = new World(seed);
        for (int millimetres : new int[] {1, 20, 70, 300}) {
            StandingWater water = world.collect(millimetres);
            assertThat(sum(water)).isEqualTo(water.standingMicrometres());
            assertThat(water.goneMicrometres()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void comesToRestNowhereHigherThanTheWaterOrGroundBeside(long seed) {
        World world = new World(seed);
        for (int millimetres : new int[] {20, 70, 300}) {
            float[] depth = world.collect(millimetres).depthMillimetres().cells();
            for (int cell = 0; cell < depth.length; cell++) {
                if (depth[cell] > 0) {
                    assertThat(surface(world.terrain, depth, cell))
                            .isLessThanOrEqualTo(lowestAround(world.terrain, depth, cell) + 0.01);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fillsEveryHollowToTheBrimWhenItRainsEnough(long seed) {
        World world = new World(seed);
        Grid downpour = Grid.filled(world.terrain.frame(), 100_000);
        float[] depth =
                world.flood.hollows().collect(downpour).depthMillimetres().cells();
        float[] brim = world.flood.filledMetres(world.bands).cells();
        for (int cell = 0; cell < depth.length; cell++) {
            double expected = brim[cell] * 1000.0 - Math.rint(world.terrain.cells()[cell] * 1000.0);
            assertThat(Float.isNaN(depth[cell])).isEqualTo(Double.isNaN(expected));
            assertThat(Double.isNaN(expected) ? 0 : depth[cell] - expected).isCloseTo(0, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void standsNowhereLowerWhenItRainsMore(long seed) {
        World world = new World(seed);
        float[] less = world.collect(30).depthMillimetres().cells();
        float[] more = world.collect(31).depthMillimetres().cells();
        for (int cell = 0; cell < less.length; cell++) {
            assertThat(more[cell] < less[cell] - 0.002).isFalse();
        }
    }

    private static float[] depths(int runoffMillimetres, int... floor) {
        float[] all = new Trench(WALL, floor)
                .collect(runoffMillimetres)
                .depthMillimetres()
                .cells();
        float[] inner = new float[floor.length];
        System.arraycopy(all, floor.length + 2 + 1, inner, 0, floor.length);
        return inner;
    }

    private static long sum(StandingWater water) {
        long sum = 0;
        for (float depth : water.depthMillimetres().cells()) {
            sum += Float.isNaN(depth) ? 0 : Math.round(depth * 1000.0);
        }
        return sum;
    }

    private static double surface(Grid terrain, float[] depth, int cell) {
        return Math.rint(terrain.cells()[cell] * 1000.0) + depth[cell];
    }

    private static double lowestAround(Grid terrain, float[] depth, int cell) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int neighbour : PriorityFloodTest.neighbours(terrain.frame(), cell)) {
            lowest = Math.min(lowest, surface(terrain, depth, neighbour));
        }
        return lowest;
    }

    /** A row of cells in a wall, whose height at the east end can be lower. */
    private static final class Trench {
        private final Grid terrain;
        private final Grid rained;

        Trench(int eastWall, int... floor) {
            GridFrame frame = new GridFrame(0, 0, 10, floor.length + 2, 3);
            float[] metres = Grid.filled(frame, WALL / 1000f).cells();
            float[] wet = new float[frame.cells()];
            for (int i = 0; i < floor.length; i++) {
                metres[frame.index(i + 1, 1)] = floor[i] / 1000f;
                wet[frame.index(i + 1, 1)] = floor[i] == WALL ? 0 : 1;
            }
            metres[frame.index(floor.length + 1, 1)] = eastWall / 1000f;
            terrain = new Grid(frame, metres);
            rained = new Grid(frame, wet);
        }

        StandingWater collect(int millimetres) {
            float[] runoff = rained.cells().clone();
            for (int i = 0; i < runoff.length; i++) {
                runoff[i] *= millimetres;
            }
            try (RowBands bands = new RowBands(1)) {
                return PriorityFlood.of(terrain, bands).hollows().collect(new Grid(terrain.frame(), runoff));
            }
        }
    }

    /** Rolling ground with noise, so that hollows lie within hollows. */
    private static final class World {
        private final RowBands bands = new RowBands(1);
        private final long seed;
        private final Grid terrain;
        private final PriorityFlood flood;

        World(long seed) {
            this.seed = seed;
            Random random = new Random(seed);
            GridFrame frame = new GridFrame(0, 0, 10, 150, 130);
            double wave = 5 + random.nextInt(40);
            float[] metres = new float[frame.cells()];
            for (int i = 0; i < metres.length; i++) {
                double hills = Math.sin(i % 150 / wave) * Math.cos(Math.floorDiv(i, 150) / wave);
                metres[i] = random.nextInt(4_000) == 0 ? NONE : (float) (hills + random.nextInt(300) / 1_000.0);
            }
            terrain = new Grid(frame, metres);
            flood = PriorityFlood.of(terrain, bands);
        }

        StandingWater collect(int millimetres) {
            Random random = new Random(seed);
            float[] runoff = new float[terrain.frame().cells()];
            for (int i = 0; i < runoff.length; i++) {
                runoff[i] = random.nextInt(10) == 0 ? NONE : millimetres * 0.7f;
            }
            return flood.hollows().collect(new Grid(terrain.frame(), runoff));
        }
    }
}
