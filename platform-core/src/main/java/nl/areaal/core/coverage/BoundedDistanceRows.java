package nl.areaal.core.coverage;

/**
 * The distances of a {@link BoundedDistance}, one row at a time: first along columns, for all rows at once, then along each row
 * over the parabolas that the columns' distances stand for.
 */
public final class BoundedDistanceRows {
    private final int reach;
    private final Window reads;
    private final Window window;
    private final short[][] alongColumns;
    private final int[] site;
    private final int[] from;
    private int nextRow;

    BoundedDistanceRows(int reach, RowSource marks, GridFrame frame, Window window) {
        this.reach = reach;
        this.window = window;
        reads = window.grow(reach).intersection(frame.whole());
        alongColumns = new short[reads.rows()][reads.columns()];
        site = new int[reads.columns()];
        from = new int[reads.columns()];
        nextRow = window.row();
        readSouthward(marks);
        readNorthward();
    }

    /** Writes the squared distances of the next row, in cells; {@link BoundedDistance#FAR} beyond the bound. */
    public void next(int[] into) {
        short[] down = alongColumns[nextRow - reads.row()];
        nextRow++;
        int last = envelope(down);
        int padding = window.column() - reads.column();
        int most = reach * reach;
        for (int i = 0, of = 0; i < window.columns(); i++) {
            int column = padding + i;
            while (of < last && from[of + 1] <= column) {
                of++;
            }
            int squared = last < 0 ? BoundedDistance.FAR : squared(column, site[of], down);
            into[i] = squared <= most ? squared : BoundedDistance.FAR;
        }
    }

    /** Cells since the last marked one to the north, one more than the bound when it is farther. */
    private void readSouthward(RowSource marks) {
        float[] marked = new float[reads.columns()];
        int far = reach + 1;
        for (int row = 0; row < reads.rows(); row++) {
            marks.read(reads.row() + row, reads.column(), reads.columns(), marked);
            short[] here = alongColumns[row];
            short[] north = alongColumns[Math.max(0, row - 1)];
            for (int i = 0; i < here.length; i++) {
                int on = row == 0 ? far : Math.min(far, north[i] + 1);
                here[i] = (short) (marked[i] > 0 ? 0 : on);
            }
        }
    }

    private void readNorthward() {
        for (int row = reads.rows() - 2; row >= 0; row--) {
            short[] here = alongColumns[row];
            short[] south = alongColumns[row + 1];
            for (int i = 0; i < here.length; i++) {
                here[i] = (short) Math.min(here[i], south[i] + 1);
            }
        }
    }

    /** Finds which column is nearest from which column on; returns the place of the last one, -1 when there is none. */
    private int envelope(short[] down) {
        int last = -1;
        for (int column = 0; column < down.length; column++) {
            if (down[column] > reach) {
                continue;
            }
            while (last >= 0 && squared(from[last], site[last], down) > squared(from[last], column, down)) {
                last--;
            }
            int start = last < 0 ? 0 : firstNearer(site[last], column, down);
            if (start < down.length) {
                last++;
                site[last] = column;
                from[last] = start;
            }
        }
        return last;
    }

    /** The first column that lies nearer to the mark of the eastern column than to that of the western one. */
    private static int firstNearer(int west, int east, short[] down) {
        long difference = (long) east * east - (long) west * west + down[east] * down[east] - down[west] * down[west];
        return (int) Math.floorDiv(difference, 2L * (east - west)) + 1;
    }

    private static int squared(int column, int site, short[] down) {
        int across = column - site;
        return across * across + down[site] * down[site];
    }
}
