package nl.areaal.core.scenario.compare;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSource;
import nl.areaal.core.coverage.Window;

/**
 * What a layer has more than another, cell by cell: between any two states, and without a grid of its own. Layers on one base can
 * differ only where a patch lies.
 */
public record Difference(Layer from, Layer to) implements RowSource {
    public Difference {
        if (!from.frame().equals(to.frame())) {
            throw new IllegalArgumentException(
                    "difference: frame of the second layer is " + to.frame() + ", expected " + from.frame());
        }
    }

    /** The windows outside of which there is no difference; they may overlap. */
    public List<Window> windows() {
        if (!from.base().equals(to.base())) { // grids are equal when they share their cells
            return List.of(from.frame().whole());
        }
        List<Window> windows = new ArrayList<>();
        from.patches().forEach(patch -> windows.add(patch.window()));
        to.patches().forEach(patch -> windows.add(patch.window()));
        return windows.stream().distinct().toList();
    }

    /** The smallest window outside of which there is no difference. */
    public Window window() {
        return windows().stream().reduce(Window.EMPTY, Window::union);
    }

    /** Part of a row; NaN where a side has no data. */
    @Override
    public void read(int row, int column, int count, float[] into) {
        float[] before = new float[count];
        from.read(row, column, count, before);
        to.read(row, column, count, into);
        for (int i = 0; i < count; i++) {
            into[i] -= before[i];
        }
    }

    /** The differences in a window, as a grid of their own. */
    public Grid grid(Window window) {
        GridFrame whole = from.frame();
        GridFrame frame = new GridFrame(
                whole.originX() + window.column() * whole.cellMetres(),
                whole.originY() - window.row() * whole.cellMetres(),
                whole.cellMetres(),
                window.columns(),
                window.rows());
        float[] cells = new float[frame.cells()];
        float[] row = new float[window.columns()];
        for (int r = 0; r < window.rows(); r++) {
            read(window.row() + r, window.column(), window.columns(), row);
            System.arraycopy(row, 0, cells, r * window.columns(), window.columns());
        }
        return new Grid(frame, cells);
    }
}
