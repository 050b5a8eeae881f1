package nl.areaal.core.coverage;

import java.util.Arrays;

/** Finds the passes between the basins of a tile, and keeps of them the lowest tree: small enough to stay in the processor's cache. */
final class TilePasses {
    private static final int TILE_ROWS = 64;
    private static final int TILE_COLUMNS = 256;

    private final Basins basins;
    private final int[] height;
    private final GridFrame frame;
    private final Joined joined;
    private final PassTable met = new PassTable(4 * TILE_ROWS * TILE_COLUMNS);
    private final Passes kept = new Passes();

    TilePasses(Basins basins, Relief relief) {
        this.basins = basins;
        this.height = relief.millimetres();
        this.frame = relief.frame();
        this.joined = new Joined(basins.count());
    }

    /** The passes of the tiles whose first row lies in a band. */
    Passes startingIn(Window band) {
        int first = Math.ceilDiv(band.row(), TILE_ROWS) * TILE_ROWS;
        for (int row = first; row < band.endRow(); row += TILE_ROWS) {
            for (int column = 0; column < frame.columns(); column += TILE_COLUMNS) {
                Window tile = new Window(column, row, TILE_COLUMNS, TILE_ROWS).intersection(frame.whole());
                meet(tile);
                keepLowestTree();
            }
        }
        return kept;
    }

    /** Looks from each cell of a tile east and south, so that each pair of neighbours in the grid is met once. */
    private void meet(Window tile) {
        for (int row = tile.row(); row < tile.endRow(); row++) {
            boolean south = row + 1 < frame.rows();
            for (int column = tile.column(); column < tile.endColumn(); column++) {
                int cell = frame.index(column, row);
                boolean east = column + 1 < frame.columns();
                if (east) {
                    meet(cell, cell + 1);
                }
                if (south) {
                    meetSouth(cell, column > 0, east);
                }
            }
        }
    }

    private void meetSouth(int cell, boolean west, boolean east) {
        int below = cell + frame.columns();
        meet(cell, below);
        if (west) {
            meet(cell, below - 1);
        }
        if (east) {
            meet(cell, below + 1);
        }
    }

    private void meet(int cell, int neighbour) {
        int one = basins.of(cell);
        int other = basins.of(neighbour);
        if (one != other) {
            met.lower(one, other, Math.max(height[cell], height[neighbour]));
        }
    }

    private void keepLowestTree() {
        Passes passes = met.passes();
        for (long place : passes.fromLowToHigh()) {
            int pass = (int) place;
            if (joined.join(passes.one(pass), passes.other(pass))) {
                kept.add(passes.one(pass), passes.other(pass), passes.height(pass));
            }
        }
        for (int pass = 0; pass < passes.size(); pass++) {
            joined.part(passes.one(pass));
            joined.part(passes.other(pass));
        }
        met.clear();
    }

    /** The lowest pass of each pair of basins, by an open hash table. */
    private static final class PassTable {
        private static final int NONE = -1;
        private static final int SPREAD = 0x9E3779B9;

        private final int[] slots;
        private final Passes passes = new Passes();
        private int last = NONE;

        PassTable(int mostPasses) {
            slots = new int[2 * Integer.highestOneBit(mostPasses)];
            Arrays.fill(slots, NONE);
        }

        Passes passes() {
            return passes;
        }

        void lower(int one, int other, int height) {
            int low = Math.min(one, other);
            int high = Math.max(one, other);
            if (!isBetween(last, low, high)) {
                last = find(low, high);
            }
            passes.lower(last, height);
        }

        void clear() {
            Arrays.fill(slots, NONE);
            passes.clear();
            last = NONE;
        }

        private int find(int low, int high) {
            int slot = slot(low, high);
            while (slots[slot] != NONE && !isBetween(slots[slot], low, high)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == NONE) {
                slots[slot] = passes.size();
                passes.add(low, high, Integer.MAX_VALUE);
            }
            return slots[slot];
        }

        private int slot(int low, int high) {
            int hash = (low * SPREAD + high) * SPREAD;
            return (hash ^ hash >>> 15) & slots.length - 1;
        }

        private boolean isBetween(int pass, int low, int high) {
            return pass != NONE && passes.one(pass) == low && passes.other(pass) == high;
        }
    }
}
