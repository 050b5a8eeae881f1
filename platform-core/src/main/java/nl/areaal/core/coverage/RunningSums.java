package nl.areaal.core.coverage;

/**
 * The cells of a layer summed along each row from west to east, kept for as long as the layer stays: means over areas that are drawn
 * later then take a look-up wherever the weight of cells changes, without reading the cells again.
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

    /**
     * The sums over areas on the same frame.
     *
     * @throws IllegalArgumentException when they lie on another
     */
    public ZoneSums over(Zones zones) {
        requireFrame(zones);
        return over(zones, frame.whole());
    }

    /** The same sums, by several threads. */
    public ZoneSums over(Zones zones, RowBands bands) {
        requireFrame(zones);
        return bands.each(frame.whole(), band -> over(zones, band)).stream()
                .reduce(zones.empty(largest), ZoneSums::plus);
    }

    private ZoneSums over(Zones zones, Window band) {
        ZoneSums sums = zones.empty(largest);
        ZoneRuns runs = zones.runs();
        long[] before = new long[runs.mostSteps()];
        for (int row = band.row(); row < band.endRow(); row++) {
            runs.lookUp(row, running, start(row), band, before);
            runs.add(row, before, sums, 0);
        }
        return sums;
    }

    private void requireFrame(Zones zones) {
        if (!zones.frame().equals(frame)) {
            throw new IllegalArgumentException("running sums: frame is " + frame + ", expected " + zones.frame());
        }
    }

    private int start(int row) {
        return row * (frame.columns() + 1);
    }
}
