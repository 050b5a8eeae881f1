package nl.areaal.core.coverage;

/**
 * The mean over a square around each cell; cells without data, and beyond the frame, don't count.
 *
 * @param half cells on either side of the middle one
 */
public record BoxMean(int half) {
    /** The largest square whose cells {@link Quanta} can count. */
    private static final int LARGEST_HALF = 180;

    public BoxMean {
        if (half < 0 || half > LARGEST_HALF) {
            throw new IllegalArgumentException("box mean: half is " + half + " cells, expected 0 to " + LARGEST_HALF);
        }
    }

    /** The square with the odd number of cells across that comes nearest to a width. */
    public static BoxMean across(double metres, double cellMetres) {
        return new BoxMean((int) Math.max(0, Math.round((metres / cellMetres - 1) / 2)));
    }

    /** Means row by row, for the rows of a window from north to south. */
    public BoxMeanRows rows(RowSource in, GridFrame frame, Window window) {
        return new BoxMeanRows(half, in, frame, window);
    }

    /** The means of a whole layer. */
    public Grid of(Layer layer, RowBands bands) {
        GridFrame frame = layer.frame();
        float[] means = new float[frame.cells()];
        bands.each(frame.whole(), band -> {
            BoxMeanRows rows = rows(layer::read, frame, band);
            float[] mean = new float[band.columns()];
            for (int row = band.row(); row < band.endRow(); row++) {
                rows.next(mean);
                System.arraycopy(mean, 0, means, frame.index(band.column(), row), band.columns());
            }
            return band;
        });
        return new Grid(frame, means);
    }
}
