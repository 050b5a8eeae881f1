package nl.areaal.core.coverage;

/**
 * How water collects on the ground: the hollows of a terrain, how they grow together as they fill, and where they spill.
 *
 * <p>The levels are those of priority-flood (Barnes, Lehman and Mulla 2014, algorithm 1) to the millimetre. Instead of cells, basins
 * wait in line for the water, as in Barnes (2016) and Cordonnier, Bovy and Braun (2019), because there are far fewer: a cell's level
 * is its own height or the lowest level at which its basin spills, whichever is higher. Heights are taken in whole millimetres;
 * water that reaches the edge of the frame, or a cell without ground, has left.
 */
public final class PriorityFlood {
    private final Relief relief;
    private final Basins basins;
    private final BasinForest forest;

    private PriorityFlood(Relief relief, Basins basins, BasinForest forest) {
        this.relief = relief;
        this.basins = basins;
        this.forest = forest;
    }

    /** Finds the hollows of a terrain in metres. */
    public static PriorityFlood of(Grid terrainMetres, RowBands bands) {
        Relief relief = Relief.of(terrainMetres, bands);
        Basins basins = Basins.of(relief, bands);
        Passes passes = Passes.between(basins, relief, bands);
        return new PriorityFlood(relief, basins, BasinForest.of(basins.count(), passes));
    }

    /** The ground with every hollow filled to where it spills, in metres. */
    public Grid filledMetres(RowBands bands) {
        int[] spill = spillMillimetres();
        GridFrame frame = relief.frame();
        float[] metres = new float[frame.cells()];
        bands.each(frame.whole(), band -> {
            int end = frame.index(0, band.endRow());
            for (int cell = frame.index(0, band.row()); cell < end; cell++) {
                metres[cell] = metres(Math.max(relief.millimetres()[cell], spill[basins.of(cell)]));
            }
            return band;
        });
        return new Grid(frame, metres);
    }

    /** What the hollows can hold, to let water collect in them. */
    public Hollows hollows() {
        return new Hollows(relief, basins, forest);
    }

    /** The height at which the tree of each basin spills. */
    private int[] spillMillimetres() {
        int[] spill = new int[forest.nodes()];
        for (int node = spill.length - 1; node >= 0; node--) {
            int above = forest.above(node);
            spill[node] = above == BasinForest.NONE ? forest.spillMillimetres(node) : spill[above];
        }
        return spill;
    }

    private static float metres(int millimetres) {
        return millimetres == Relief.NO_GROUND ? Float.NaN : (float) (millimetres / 1_000.0);
    }
}
