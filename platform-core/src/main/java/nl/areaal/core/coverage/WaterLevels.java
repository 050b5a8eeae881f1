package nl.areaal.core.coverage;

import java.util.Arrays;

/** How high water stands in each hollow, in micrometres, and the few micrometres that don't share out evenly over its cells. */
final class WaterLevels {
    private static final int DRY = -1;

    private final Hollows hollows;
    private final BasinForest forest;
    private final int[] surface;
    private final long[] level;
    private final long[] remainder;

    WaterLevels(Hollows hollows, Overflow water) {
        this.hollows = hollows;
        this.forest = hollows.forest();
        surface = new int[forest.nodes()];
        level = new long[forest.nodes()];
        remainder = new long[forest.nodes()];
        findSurfaces(water);
        levelPartlyFilled(water);
    }

    /** The depth of water on a cell, in micrometres; to be asked once for each cell, as it hands the remainder out. */
    long takeDepth(int cell) {
        int node = surface[hollows.basin(cell)];
        long ground = groundMicrometres(cell);
        if (node == DRY || ground > level[node]) {
            return 0;
        }
        long extra = Math.min(1, remainder[node]);
        remainder[node] -= extra;
        return level[node] - ground + extra;
    }

    /** The surface over a basin is that of the highest node above it in which water stands. */
    private void findSurfaces(Overflow water) {
        for (int node = surface.length - 1; node >= 0; node--) {
            int above = forest.above(node);
            surface[node] = above == BasinForest.NONE ? DRY : surface[above];
            if (surface[node] == DRY && water.standing(node) > 0) {
                surface[node] = node;
                level[node] = forest.spillMillimetres(node) * Hollows.MICROMETRES_PER_MILLIMETRE;
            }
        }
    }

    private void levelPartlyFilled(Overflow water) {
        int[] end = new int[surface.length];
        int[] heights = heightsByNode(water, end);
        int from = 0;
        for (int node = 0; node < end.length; node++) {
            if (isPartlyFilled(node, water)) {
                Arrays.sort(heights, from, end[node]);
                settle(node, water.standing(node), heights, from, end[node]);
            }
            from = end[node];
        }
    }

    /** The heights of the cells between the lower nodes' spill and its own, of every node that is partly filled, node by node. */
    private int[] heightsByNode(Overflow water, int[] end) {
        int[] height = hollows.relief().millimetres();
        for (int cell = 0; cell < height.length; cell++) {
            if (isLevelled(cell, water)) {
                end[surface[hollows.basin(cell)]]++;
            }
        }
        Arrays.parallelPrefix(end, Integer::sum);
        int[] next = new int[end.length];
        System.arraycopy(end, 0, next, 1, end.length - 1);
        int[] heights = new int[end[end.length - 1]];
        for (int cell = 0; cell < height.length; cell++) {
            if (isLevelled(cell, water)) {
                heights[next[surface[hollows.basin(cell)]]++] = height[cell];
            }
        }
        return heights;
    }

    private boolean isLevelled(int cell, Overflow water) {
        int node = surface[hollows.basin(cell)];
        int height = hollows.relief().millimetres()[cell];
        return node != DRY
                && isPartlyFilled(node, water)
                && height < forest.spillMillimetres(node)
                && (forest.isBasin(node) || height >= forest.spillMillimetres(forest.left(node)));
    }

    private boolean isPartlyFilled(int node, Overflow water) {
        return surface[node] == node && !water.isFull(node);
    }

    /** Lets the water of a node rise over its cells, from the lowest on. */
    private void settle(int node, long standing, int[] heights, int from, int end) {
        long cells = 0;
        long volume = standing;
        if (!forest.isBasin(node)) {
            int left = forest.left(node);
            int right = forest.right(node);
            cells = (long) hollows.cells(left) + hollows.cells(right);
            volume += hollows.capacity(left) + hollows.capacity(right);
            volume += (hollows.heights(left) + hollows.heights(right)) * Hollows.MICROMETRES_PER_MILLIMETRE;
        }
        for (int i = from; i < end && volume > heights[i] * Hollows.MICROMETRES_PER_MILLIMETRE * cells; i++) {
            volume += heights[i] * Hollows.MICROMETRES_PER_MILLIMETRE;
            cells++;
        }
        level[node] = Math.floorDiv(volume, cells);
        remainder[node] = Math.floorMod(volume, cells);
    }

    private long groundMicrometres(int cell) {
        return hollows.relief().millimetres()[cell] * Hollows.MICROMETRES_PER_MILLIMETRE;
    }
}
