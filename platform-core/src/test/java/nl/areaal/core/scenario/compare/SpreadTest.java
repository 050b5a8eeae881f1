package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactWorlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A row of four cells of 10 m with the values -3, 5, nothing and 1, and an area that holds half of the last. */
class SpreadTest {
    private static final GridFrame FRAME = new GridFrame(0, 10, 10, 4, 1);
    private static final Layer VALUES = Layer.of(new Grid(FRAME, new float[] {-3, 5, Float.NaN, 1}));
    private static final Zones ZONES = new Zones(
            FRAME,
            List.of(new Zone("most", FactWorlds.square(15, 5, 20)), new Zone("hole", FactWorlds.square(25, 5, 5))));

    @Test
    void countsEachCellByHowMuchOfItLiesInTheArea() {
        Spread spread = Spread.of(VALUES, ZONES, 0).orElseThrow(); // -3 and 5 weigh 1, 1 weighs a half
        assertThat(spread.quantile(0)).isEqualTo(-3);
        assertThat(spread.quantile(0.4)).isEqualTo(-3);
        assertThat(spread.quantile(0.41)).isEqualTo(1);
        assertThat(spread.quantile(0.6)).isEqualTo(1);
        assertThat(spread.quantile(0.61)).isEqualTo(5);
        assertThat(spread.quantile(1)).isEqualTo(5);
        assertThat(spread.shareAbove(0)).isCloseTo(0.6, within(1e-9));
        assertThat(spread.squareMetres()).isCloseTo(250, within(1e-9));
    }

    /** Beside the definition itself, on values that share most of their bits, have either sign, or are the same in many cells. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheQuantilesThatSortingFinds(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 400, 10, 40, 40);
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = switch (random.nextInt(6)) {
                case 0 -> Float.NaN;
                case 1 -> 0;
                case 2 -> 20 + random.nextFloat() / 1000;
                case 3 -> Float.intBitsToFloat(0x41A0_0000 + random.nextInt(64));
                case 4 -> (float) (1000 * random.nextGaussian());
                default -> random.nextInt(2) == 0 ? Float.NEGATIVE_INFINITY : Float.MIN_VALUE;
            };
        }
        Zones zones = new Zones(
                frame,
                List.of(new Zone(
                        "round",
                        new GeometryFactory()
                                .createPoint(new Coordinate(190, 205))
                                .buffer(150))));
        Spread spread = Spread.of(Layer.of(new Grid(frame, cells)), zones, 0).orElseThrow();
        double[] shares = {0.5, 0, 0.05, 0.25, 0.5, 0.75, 0.95, 1, random.nextDouble()};
        double[] found = spread.quantiles(shares);
        for (int i = 0; i < shares.length; i++) {
            assertThat(found[i]).isEqualTo(sorted(cells, zones, shares[i]));
            assertThat(spread.quantile(shares[i])).isEqualTo(found[i]);
        }
    }

    private static double sorted(float[] cells, Zones zones, double share) {
        TreeMap<Float, Double> weights = new TreeMap<>();
        zones.visit(0, (row, column, count, weight) -> {
            for (int i = zones.frame().index(column, row); i < zones.frame().index(column + count, row); i++) {
                if (!Float.isNaN(cells[i])) {
                    weights.merge(
                            cells[i], weight, Double::sum); // shares are of 65536ths, which doubles add up exactly
                }
            }
        });
        double asked = share
                * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        for (Map.Entry<Float, Double> value : weights.entrySet()) {
            sum += value.getValue();
            if (sum >= asked) {
                return value.getKey();
            }
        }
        throw new AssertionError("no value reaches " + share);
    }

    @Test
    void isNotThereWhereNothingHasData() {
        assertThat(Spread.of(VALUES, ZONES, 1)).isEmpty();
    }

    @Test
    void tellsHowMuchOfAnAreaGoesUpOrDown() {
        Layer changed = VALUES.with(new Layer.Patch(new Window(0, 0, 2, 1), new float[] {-4, 5}));
        ChangedShare share = ChangedShare.between(VALUES, changed, ZONES, 0);
        assertThat(share.down()).isCloseTo(0.4, within(1e-9));
        assertThat(share.same()).isCloseTo(0.6, within(1e-9));
        assertThat(share.up()).isZero();
    }

    @Test
    void looksForDifferencesOnlyWhereAPatchLies() {
        Layer changed = VALUES.with(new Layer.Patch(new Window(0, 0, 2, 1), new float[] {-4, 5}));
        Difference difference = new Difference(VALUES, changed);
        assertThat(difference.window()).isEqualTo(new Window(0, 0, 2, 1));
        assertThat(difference.grid(difference.window()).cells()).containsExactly(-1, 0);
        assertThat(new Difference(VALUES, Layer.of(changed.flatten())).window()).isEqualTo(FRAME.whole());
    }
}
