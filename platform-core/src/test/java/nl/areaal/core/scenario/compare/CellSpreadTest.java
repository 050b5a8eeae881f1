package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactWorlds;
import org.junit.jupiter.api.Test;

/** Ten cells in a square, with the values 1 to 10 from west to east in each of ten rows. */
class CellSpreadTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 10, 10);
    private static final Zones ALL = new Zones(FRAME, List.of(new Zone("all", FactWorlds.square(50, 50, 50))));

    @Test
    void fiveNumbersTellHowTheCellsDiffer() {
        float[] cells = new float[FRAME.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = 1 + i % 10;
        }
        assertThat(CellSpread.of(Layer.of(new Grid(FRAME, cells)), ALL, 0)).contains(new CellSpread(1, 1, 5, 9, 10));
    }

    @Test
    void isNotThereWhereNothingHasData() {
        assertThat(CellSpread.of(Layer.of(Grid.filled(FRAME, Float.NaN)), ALL, 0))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatDoNotRise() {
        assertThatThrownBy(() -> new CellSpread(1, 2, 3, 2, 5)).hasMessageContaining("do not rise");
    }
}
