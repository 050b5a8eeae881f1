package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;

/** Runs of cells that are habitat, row by row from north to south and from west to east: plain arrays, for a province has many. */
final class HabitatRuns {
    private static final int FIRST_CAPACITY = 1024;

    private final int[] firstOfRow;
    private int[] row = new int[FIRST_CAPACITY];
    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private double[] cells = new double[FIRST_CAPACITY];
    private int size;

    private HabitatRuns(int rows) {
        firstOfRow = new int[rows + 1];
    }

    /** The runs of cells of which at least such a share is habitat. */
    static HabitatRuns of(Layer habitat, float leastShare) {
        GridFrame frame = habitat.frame();
        HabitatRuns runs = new HabitatRuns(frame.rows());
        float[] shares = new float[frame.columns()];
        for (int r = 0; r < frame.rows(); r++) {
            habitat.read(r, 0, frame.columns(), shares);
            runs.firstOfRow[r] = runs.size;
            runs.addRow(r, shares, leastShare);
        }
        runs.firstOfRow[frame.rows()] = runs.size;
        return runs;
    }

    int size() {
        return size;
    }

    int first(int ofRow) {
        return firstOfRow[ofRow];
    }

    int row(int run) {
        return row[run];
    }

    int from(int run) {
        return from[run];
    }

    /** The first column east of a run. */
    int to(int run) {
        return to[run];
    }

    /** How many cells of habitat a run holds, by their shares. */
    double cells(int run) {
        return cells[run];
    }

    private void addRow(int r, float[] shares, float leastShare) {
        int column = 0;
        while (column < shares.length) {
            int start = column;
            double sum = 0;
            while (column < shares.length && shares[column] >= leastShare) {
                sum += Math.min(1, shares[column]);
                column++;
            }
            if (column > start) {
                add(r, start, column, sum);
            } else {
                column++;
            }
        }
    }

    private void add(int r, int start, int end, double sum) {
        if (size == row.length) {
            row = Arrays.copyOf(row, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        row[size] = r;
        from[size] = start;
        to[size] = end;
        cells[size] = sum;
        size++;
    }
}
