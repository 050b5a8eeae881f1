package nl.areaal.core.coverage;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Cuts a piece out of a grid, along the edges of its cells. */
public final class GridClip {
    private GridClip() {}

    /** The cells that an extent in RD New touches; empty when it lies beside the grid. */
    public static Optional<Grid> of(Grid grid, Envelope extent) {
        GridFrame frame = grid.frame();
        Window window = frame.window(extent);
        if (window.isEmpty()) {
            return Optional.empty();
        }
        float[] cells = new float[(int) window.cells()];
        for (int row = 0; row < window.rows(); row++) {
            int from = frame.index(window.column(), window.row() + row);
            System.arraycopy(grid.cells(), from, cells, row * window.columns(), window.columns());
        }
        return Optional.of(new Grid(frame.cut(window), cells));
    }
}
