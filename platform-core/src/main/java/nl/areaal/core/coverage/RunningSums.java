package nl.areaal.core.coverage;

/**
 * The cells of a layer summed along each row from west to east, kept for as long as the layer stays: means over areas that are drawn
 * later then take two look-ups per run of cells, without reading the cells again.
 *
 * <p>Eight bytes a cell. The sums are the same whole numbers as {@link Zones#into} takes row by row.
 */
public final class RunningSums {
    private final GridFrame frame;
    private final double largest;
    private final long[] running;

    private RunningSums(GridFrame frame, double largest) {
        this.frame = frame;
        this.largest = largest;
        this.running = new long[Math.multiplyExact(frame.rows(), frame.columns() + 1)];
    }

    /**
     * Sums a layer up.
     *
     * @param largest a bound on its values, either way: the smaller, the finer the sums
     */
    public static RunningSums of(Layer layer, double largest, RowBands bands) {
        RunningSums sums = new RunningSums(layer.frame(), largest);
        bands.each(layer.frame().whole(), band -> {
            float[] row = new float[band.columns()];
            for (int r = band.row(); r < band.endRow(); r++) {
                layer.read(r, 0, row.length, row);
                ZoneRows.runAlong(row, row.length, Quantum.upTo(largest).perUnit(), sums.running, sums.start(r));
            }
            return band;
        });
        return sums;
    }

    /** The sums over areas on the same frame. */
    public ZoneSums over(Zones zones) {
        if (!zones.frame().equals(frame)) {
            throw new IllegalArgumentException("running sums: frame is " + frame + ", expected " + zones.frame());
        }
        ZoneSums sums = zones.empty(largest);
        ZoneRuns runs = zones.runs();
        for (int row = 0; row < frame.rows(); row++) {
            int start = start(row);
            for (int run = runs.first(row); run < runs.first(row + 1); run++) {
                long along = running[start + runs.endColumn(run)] - running[start + runs.column(run)];
                sums.add(0, runs.zone(run), along, runs.weight(run));
            }
        }
        return sums;
    }

    private int start(int row) {
        return row * (frame.columns() + 1);
    }
}
