package nl.areaal.core.coverage;

/**
 * The sums of a {@link BoxSum}, one row at a time: a few additions a cell, however large the square.
 *
 * <p>Sums of columns run south and a sum of those runs east. They are whole numbers of steps, so a window gives the same bits as
 * the whole frame, though its sums begin elsewhere.
 */
public final class BoxSumRows {
    private final int half;
    private final double stepsPerUnit;
    private final RowSource in;
    private final int rows;
    private final int columns;
    private final int fromColumn;
    private final int padding;
    private final float[] entering;
    private final long[][] held;
    private final long[] columnSums;
    private int nextRow;

    BoxSumRows(BoxSum box, RowSource in, GridFrame frame, Window window) {
        half = box.half();
        stepsPerUnit = box.stepsPerUnit();
        this.in = in;
        rows = frame.rows();
        columns = window.columns();
        Window reads = box.reads(window, frame);
        fromColumn = reads.column();
        padding = fromColumn - (window.column() - half);
        entering = new float[reads.columns()];
        held = new long[2 * half + 1][reads.columns()];
        columnSums = new long[columns + 2 * half];
        nextRow = window.row();
        for (int row = nextRow - half; row < nextRow + half; row++) {
            enter(row);
        }
    }

    /** Writes the sums of the next row. */
    public void next(float[] into) {
        enter(nextRow + half);
        nextRow++;
        double unit = 1 / stepsPerUnit;
        long sum = 0;
        for (int i = 0; i < 2 * half; i++) {
            sum += columnSums[i];
        }
        for (int i = 0; i < columns; i++) {
            sum += columnSums[i + 2 * half];
            into[i] = (float) (sum * unit);
            sum -= columnSums[i];
        }
    }

    /** Takes a row into the column sums, and the one that it pushes out of reach away. */
    private void enter(int row) {
        long[] out = held[Math.floorMod(row, held.length)];
        if (row >= 0 && row < rows) {
            in.read(row, fromColumn, entering.length, entering);
            replace(out);
        } else {
            forget(out);
        }
    }

    private void replace(long[] out) {
        for (int i = 0; i < out.length; i++) {
            long steps = (long) Math.rint(entering[i] * stepsPerUnit); // 0 for NaN
            columnSums[padding + i] += steps - out[i];
            out[i] = steps;
        }
    }

    private void forget(long[] out) {
        for (int i = 0; i < out.length; i++) {
            columnSums[padding + i] -= out[i];
            out[i] = 0;
        }
    }
}
