package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * The hollows of a terrain by how much water fits in them.
 *
 * <p>All water is counted in whole micrometres on a cell, so that none is lost or made on the way.
 */
public final class Hollows {
    static final long MICROMETRES_PER_MILLIMETRE = 1_000;

    private final Relief relief;
    private final Basins basins;
    private final BasinForest forest;

    /** Cells below each node's spill, and the sum of their heights in mm. */
    private final int[] cells;

    private final long[] heights;

    Hollows(Relief relief, Basins basins, BasinForest forest) {
        this.relief = relief;
        this.basins = basins;
        this.forest = forest;
        this.cells = new int[forest.nodes()];
        this.heights = new long[forest.nodes()];
        takeStock();
    }

    /**
     * Where runoff comes to stand: it fills the hollow that it runs down to, and what doesn't fit spills to the next.
     *
     * @param runoffMillimetres on each cell; none where it is NaN, or where there is no ground
     */
    public StandingWater collect(Grid runoffMillimetres) {
        Overflow overflow = new Overflow(forest, capacities());
        long poured = 0;
        long[] runoff = runoffByBasin(runoffMillimetres);
        for (int basin = 0; basin < runoff.length; basin++) {
            poured += runoff[basin];
            overflow.pour(basin, runoff[basin]);
        }
        WaterLevels levels = new WaterLevels(this, overflow);
        return new StandingWater(depths(levels), poured, overflow.gone());
    }

    /** How much fits in a node below its spill, its lower nodes included. */
    long capacity(int node) {
        return (cells[node] * (long) forest.spillMillimetres(node) - heights[node]) * MICROMETRES_PER_MILLIMETRE;
    }

    int cells(int node) {
        return cells[node];
    }

    long heights(int node) {
        return heights[node];
    }

    BasinForest forest() {
        return forest;
    }

    Relief relief() {
        return relief;
    }

    int basin(int cell) {
        return basins.of(cell);
    }

    private void takeStock() {
        int[] height = relief.millimetres();
        for (int cell = 0; cell < height.length; cell++) {
            int holder = basins.of(cell) == Basins.OUTSIDE
                    ? BasinForest.NONE
                    : forest.holding(basins.of(cell), height[cell]);
            if (holder != BasinForest.NONE) {
                cells[holder]++;
                heights[holder] += height[cell];
            }
        }
        for (int node = basins.count(); node < forest.nodes(); node++) {
            cells[node] += cells[forest.left(node)] + cells[forest.right(node)];
            heights[node] += heights[forest.left(node)] + heights[forest.right(node)];
        }
    }

    /** What fits in each node beyond what its lower nodes hold. */
    private long[] capacities() {
        long[] capacity = new long[forest.nodes()];
        for (int node = Basins.OUTSIDE + 1; node < capacity.length; node++) {
            capacity[node] = forest.isBasin(node)
                    ? capacity(node)
                    : capacity(node) - capacity(forest.left(node)) - capacity(forest.right(node));
        }
        return capacity;
    }

    private long[] runoffByBasin(Grid runoffMillimetres) {
        long[] runoff = new long[basins.count()];
        float[] depth = runoffMillimetres.cells();
        for (int cell = 0; cell < depth.length; cell++) {
            if (depth[cell] > 0 && relief.millimetres()[cell] != Relief.NO_GROUND) {
                runoff[basins.of(cell)] += Math.round(depth[cell] * (double) MICROMETRES_PER_MILLIMETRE);
            }
        }
        return runoff;
    }

    private Grid depths(WaterLevels levels) {
        float[] depth = new float[relief.frame().cells()];
        Arrays.fill(depth, Float.NaN);
        for (int cell = 0; cell < depth.length; cell++) {
            if (relief.millimetres()[cell] != Relief.NO_GROUND) {
                depth[cell] = (float) levels.takeDepth(cell) / MICROMETRES_PER_MILLIMETRE;
            }
        }
        return new Grid(relief.frame(), depth);
    }
}
