package nl.areaal.core.coverage;

/** A grid at half its detail: each cell is the mean of the two by two below it that have data. */
final class Overview {
    private Overview() {}

    static Grid of(Grid fine, RowBands bands) {
        GridFrame frame = frame(fine.frame());
        float[] cells = new float[frame.cells()];
        bands.each(frame.whole(), band -> {
            for (int row = band.row(); row < band.endRow(); row++) {
                for (int column = 0; column < frame.columns(); column++) {
                    cells[frame.index(column, row)] = mean(fine, 2 * column, 2 * row);
                }
            }
            return band;
        });
        return new Grid(frame, cells);
    }

    /** Where the cells of the overview of a grid lie. */
    static GridFrame frame(GridFrame fine) {
        return new GridFrame(
                fine.originX(),
                fine.originY(),
                2 * fine.cellMetres(),
                Math.ceilDiv(fine.columns(), 2),
                Math.ceilDiv(fine.rows(), 2));
    }

    private static float mean(Grid fine, int column, int row) {
        int endColumn = Math.min(column + 2, fine.frame().columns());
        int endRow = Math.min(row + 2, fine.frame().rows());
        double sum = 0;
        int count = 0;
        for (int r = row; r < endRow; r++) {
            for (int c = column; c < endColumn; c++) {
                float value = fine.cells()[fine.frame().index(c, r)];
                if (!Float.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return (float) (sum / count); // 0 / 0 is NaN: no data
    }
}
