package nl.areaal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class GridFrameTest {
    private static final GridFrame WORLD = new GridFrame(100, 200, 10, 5, 4);

    @Test
    void findsTheCellsThatAnExtentTouches() {
        assertThat(WORLD.window(new Envelope(112, 121, 181, 195))).isEqualTo(new Window(1, 0, 2, 2));
    }

    @Test
    void findsNoCellsBeyondItsEdges() {
        assertThat(WORLD.window(new Envelope(0, 50, 0, 50)).isEmpty()).isTrue();
    }

    @Test
    void coversAnExtentWithCellsOnWholeMultiplesOfTheirSize() {
        assertThat(GridFrame.covering(new Envelope(103, 128, 196, 211), 25))
                .isEqualTo(new GridFrame(100, 225, 25, 2, 2));
    }

    @Test
    void refusesACellWithoutSizeByName() {
        assertThatThrownBy(() -> new GridFrame(0, 0, 0, 1, 1)).hasMessageContaining("cellMetres is 0.0");
    }

    @Test
    void joinsGrowsAndShiftsWindows() {
        Window window = new Window(2, 3, 4, 5);
        assertThat(window.grow(1)).isEqualTo(new Window(1, 2, 6, 7));
        assertThat(window.shift(1, -1)).isEqualTo(new Window(3, 2, 4, 5));
        assertThat(window.union(new Window(0, 0, 1, 1))).isEqualTo(new Window(0, 0, 6, 8));
        assertThat(window.intersection(new Window(5, 5, 9, 9))).isEqualTo(new Window(5, 5, 1, 3));
    }
}
