package nl.areaal.core.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid with patches laid over it: the copy-on-write way to change a few cells of many.
 *
 * @param patches a later one hides an earlier one where they overlap
 */
public record Layer(Grid base, List<Patch> patches) {
    public Layer {
        patches = List.copyOf(patches);
    }

    public static Layer of(Grid base) {
        return new Layer(base, List.of());
    }

    public GridFrame frame() {
        return base.frame();
    }

    /** This layer with new values in a window; patches that they hide are let go. */
    public Layer with(Patch patch) {
        List<Patch> more = new ArrayList<>(patches.size() + 1);
        for (Patch old : patches) {
            if (!patch.window().contains(old.window())) {
                more.add(old);
            }
        }
        more.add(patch);
        return new Layer(base, more);
    }

    /** Copies part of a row. */
    public void read(int row, int column, int count, float[] into) {
        System.arraycopy(base.cells(), frame().index(column, row), into, 0, count);
        for (Patch patch : patches) {
            patch.overlay(row, column, count, into);
        }
    }

    /** A copy of the cells of a window, rows from north to south. */
    public float[] read(Window window) {
        float[] cells = new float[(int) window.cells()];
        float[] row = new float[window.columns()];
        for (int r = 0; r < window.rows(); r++) {
            read(window.row() + r, window.column(), window.columns(), row);
            System.arraycopy(row, 0, cells, r * window.columns(), window.columns());
        }
        return cells;
    }

    /** All cells with the patches worked in. */
    public Grid flatten() {
        if (patches.isEmpty()) {
            return base;
        }
        float[] cells = base.cells().clone();
        for (Patch patch : patches) {
            Window window = patch.window();
            for (int r = 0; r < window.rows(); r++) {
                int to = frame().index(window.column(), window.row() + r);
                System.arraycopy(patch.cells(), r * window.columns(), cells, to, window.columns());
            }
        }
        return new Grid(frame(), cells);
    }

    /** New values for the cells of a window, rows from north to south. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Patch(Window window, float[] cells) {
        public Patch {
            if (cells.length != window.cells()) {
                throw new IllegalArgumentException(
                        "patch: " + cells.length + " cells, expected " + window.columns() + " x " + window.rows());
            }
        }

        private void overlay(int row, int column, int count, float[] into) {
            int from = Math.max(column, window.column());
            int to = Math.min(column + count, window.endColumn());
            if (row >= window.row() && row < window.endRow() && from < to) {
                int start = (row - window.row()) * window.columns() + from - window.column();
                System.arraycopy(cells, start, into, from - column, to - from);
            }
        }
    }
}
