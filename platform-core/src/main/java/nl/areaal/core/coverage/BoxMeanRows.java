package nl.areaal.core.coverage;

/**
 * The means of a {@link BoxMean}, one row at a time: a few additions a cell, however large the square.
 *
 * <p>Sums of columns run south and a sum of those runs east. They are whole numbers (see {@link Quanta}), so a window gives the
 * same bits as the whole frame, though its sums begin elsewhere.
 */
public final class BoxMeanRows {
    private final int half;
    private final RowSource in;
    private final GridFrame frame;
    private final Window window;
    private final int fromColumn;
    private final float[] entering;
    private final int padding;
    private final long[][] held;
    private final long[] columnSums;
    private final double[] unitPerCount;
    private int nextRow;

    BoxMeanRows(int half, RowSource in, GridFrame frame, Window window) {
        this.half = half;
        this.in = in;
        this.frame = frame;
        this.window = window;
        fromColumn = Math.max(0, window.column() - half);
        entering = new float[Math.min(frame.columns(), window.endColumn() + half) - fromColumn];
        padding = fromColumn - (window.column() - half);
        held = new long[2 * half + 1][window.columns() + 2 * half];
        columnSums = new long[window.columns() + 2 * half];
        unitPerCount = unitPerCount((2 * half + 1) * (2 * half + 1));
        nextRow = window.row();
        for (int row = nextRow - half; row < nextRow + half; row++) {
            enter(row);
        }
    }

    /** Writes the means of the next row. */
    public void next(float[] into) {
        enter(nextRow + half);
        nextRow++;
        long sum = 0;
        for (int i = 0; i < 2 * half; i++) {
            sum += columnSums[i];
        }
        for (int i = 0; i < window.columns(); i++) {
            sum += columnSums[i + 2 * half];
            into[i] = (float) (Quanta.sum(sum) * unitPerCount[Quanta.count(sum)]);
            sum -= columnSums[i];
        }
    }

    /** Takes a row into the column sums, and the one that it pushes out of reach away. */
    private void enter(int row) {
        long[] row0 = held[Math.floorMod(row, held.length)];
        if (row >= 0 && row < frame.rows()) {
            in.read(row, fromColumn, entering.length, entering);
            replace(row0);
        } else {
            forget(row0);
        }
    }

    private void replace(long[] held) {
        for (int i = 0; i < entering.length; i++) {
            long quanta = Quanta.of(entering[i]);
            columnSums[padding + i] += quanta - held[padding + i];
            held[padding + i] = quanta;
        }
    }

    private void forget(long[] held) {
        for (int i = 0; i < held.length; i++) {
            columnSums[i] -= held[i];
            held[i] = 0;
        }
    }

    /** What one quantum adds to the mean of so many cells: NaN for none, which makes their mean NaN. */
    private static double[] unitPerCount(int most) {
        double[] table = new double[most + 1];
        table[0] = Double.NaN;
        for (int count = 1; count <= most; count++) {
            table[count] = Quanta.UNIT / count;
        }
        return table;
    }
}
