package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * The ground by the pit that its water runs down to: from each cell to its lowest neighbour of eight, as long as one is lower.
 *
 * <p>Of cells that are equally high the one further north, then west, counts as the lower, so that flat ground drains too. Water on
 * the edge of the frame, or beside a cell without ground, leaves the region: that is basin {@link #OUTSIDE}.
 */
final class Basins {
    static final int OUTSIDE = 0;

    private final int[] basin;
    private final int count;

    private Basins(int[] basin, int count) {
        this.basin = basin;
        this.count = count;
    }

    static Basins of(Relief relief, RowBands bands) {
        int[] next = new int[relief.frame().cells()];
        bands.each(relief.frame().whole(), band -> {
            for (int row = band.row(); row < band.endRow(); row++) {
                descend(relief, row, next);
            }
            return band;
        });
        int count = follow(next);
        return new Basins(next, count);
    }

    /** How many there are, the outside among them. */
    int count() {
        return count;
    }

    /** The basin of a cell. */
    int of(int cell) {
        return ~basin[cell];
    }

    /** Notes of each cell in a row the cell that its water runs to: itself in a pit, a basin's complement where it leaves. */
    private static void descend(Relief relief, int row, int[] next) {
        GridFrame frame = relief.frame();
        int from = frame.index(0, row);
        int last = from + frame.columns() - 1;
        if (row == 0 || row == frame.rows() - 1 || frame.columns() == 1) {
            Arrays.fill(next, from, last + 1, ~OUTSIDE);
            return;
        }
        next[from] = ~OUTSIDE;
        next[last] = ~OUTSIDE;
        int[] height = relief.millimetres();
        for (int cell = from + 1; cell < last; cell++) {
            int lowest = lowest(height, cell, frame.columns());
            next[cell] = height[lowest] == Relief.NO_GROUND ? ~OUTSIDE : lowest;
        }
    }

    /** The lowest of a cell and its neighbours: those that count as lower when equal first, and last those that don't. */
    private static int lowest(int[] height, int cell, int columns) {
        int north = cell - columns;
        int south = cell + columns;
        int lowest = height[cell - 1] <= height[cell] ? cell - 1 : cell;
        lowest = height[north + 1] <= height[lowest] ? north + 1 : lowest;
        lowest = height[north] <= height[lowest] ? north : lowest;
        lowest = height[north - 1] <= height[lowest] ? north - 1 : lowest;
        lowest = height[cell + 1] < height[lowest] ? cell + 1 : lowest;
        lowest = height[south - 1] < height[lowest] ? south - 1 : lowest;
        lowest = height[south] < height[lowest] ? south : lowest;
        return height[south + 1] < height[lowest] ? south + 1 : lowest;
    }

    /** Replaces each cell's next by the complement of the basin at the end of the way; returns how many basins there are. */
    private static int follow(int[] next) {
        int count = OUTSIDE + 1;
        for (int cell = 0; cell < next.length; cell++) {
            int end = cell;
            while (next[end] >= 0 && next[end] != end) {
                end = next[end];
            }
            int found = next[end] < 0 ? next[end] : ~count++;
            next[end] = found;
            for (int step = cell; next[step] >= 0; ) {
                int following = next[step];
                next[step] = found;
                step = following;
            }
        }
        return count;
    }
}
