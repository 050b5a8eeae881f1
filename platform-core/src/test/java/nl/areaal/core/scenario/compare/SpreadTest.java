package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactWorlds;
import org.junit.jupiter.api.Test;

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
