package nl.areaal.core.scenario.engine;

import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;

/** Keeps the cells of some windows while rows of a larger one come by: what differs from the baseline, and nothing else. */
final class KeptCells {
    private final List<Window> windows;
    private final List<float[]> cells;

    KeptCells(DirtyWindows dirty) {
        windows = dirty.windows();
        cells = windows.stream().map(window -> new float[(int) window.cells()]).toList();
    }

    /** Takes what it keeps of rows of a window; they may come from several threads, as each row lies in its own place. */
    CentralRows from(int column, int count) {
        return (row, values) -> take(row, column, count, values);
    }

    private void take(int row, int fromColumn, int count, float[] values) {
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            int from = Math.max(fromColumn, window.column());
            int to = Math.min(fromColumn + count, window.endColumn());
            if (row >= window.row() && row < window.endRow() && from < to) {
                int at = (row - window.row()) * window.columns() + from - window.column();
                System.arraycopy(values, from - fromColumn, cells.get(i), at, to - from);
            }
        }
    }

    /** A layer with the kept cells laid over it. */
    Layer over(Layer below) {
        Layer layer = below;
        for (int i = 0; i < windows.size(); i++) {
            layer = layer.with(new Layer.Patch(windows.get(i), cells.get(i)));
        }
        return layer;
    }
}
