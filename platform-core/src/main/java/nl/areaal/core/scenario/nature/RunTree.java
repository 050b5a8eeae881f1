package nl.areaal.core.scenario.nature;

/**
 * The runs of one patch in a tree of boxes, to find the gap between two patches without comparing all their cells. As runs come from
 * north to south, halving their list halves the patch.
 */
final class RunTree {
    private static final int LEAF_RUNS = 4;

    private final HabitatRuns runs;
    private final int[] items;
    private final int[] north;
    private final int[] south;
    private final int[] west;
    private final int[] east;

    RunTree(HabitatRuns runs, int[] items) {
        this.runs = runs;
        this.items = items;
        int nodes = 2 * Integer.highestOneBit(Math.max(1, 2 * items.length / LEAF_RUNS)) + 2;
        north = new int[nodes];
        south = new int[nodes];
        west = new int[nodes];
        east = new int[nodes];
        box(1, 0, items.length);
    }

    /**
     * The square of the gap between the edges of two patches, in cells.
     *
     * @param bound what is farther does not matter
     * @return the bound when the gap is no smaller
     */
    static long gapSquared(RunTree one, RunTree other, long bound) {
        Pair pair = new Pair(one, other, bound);
        pair.compare(new Part(1, 0, one.items.length), new Part(1, 0, other.items.length));
        return pair.nearest;
    }

    private void box(int node, int from, int to) {
        north[node] = runs.row(items[from]);
        south[node] = runs.row(items[to - 1]);
        west[node] = Integer.MAX_VALUE;
        east[node] = Integer.MIN_VALUE;
        if (to - from <= LEAF_RUNS) {
            for (int i = from; i < to; i++) {
                west[node] = Math.min(west[node], runs.from(items[i]));
                east[node] = Math.max(east[node], runs.to(items[i]));
            }
        } else {
            int middle = (from + to) >>> 1;
            box(2 * node, from, middle);
            box(2 * node + 1, middle, to);
            west[node] = Math.min(west[2 * node], west[2 * node + 1]);
            east[node] = Math.max(east[2 * node], east[2 * node + 1]);
        }
    }

    private static long squared(int rowsApart, int columnsApart) {
        long rows = Math.max(0, rowsApart - 1);
        long columns = Math.max(0, columnsApart);
        return rows * rows + columns * columns;
    }

    /** Part of the runs of a patch: a node with the items below it. */
    private record Part(int node, int from, int to) {
        boolean isLeaf() {
            return to - from <= LEAF_RUNS;
        }

        Part first() {
            return new Part(2 * node, from, (from + to) >>> 1);
        }

        Part second() {
            return new Part(2 * node + 1, (from + to) >>> 1, to);
        }
    }

    /** Two patches that are compared, and the smallest gap found so far. */
    private static final class Pair {
        private final RunTree one;
        private final RunTree other;
        private long nearest;

        Pair(RunTree one, RunTree other, long bound) {
            this.one = one;
            this.other = other;
            nearest = bound;
        }

        void compare(Part a, Part b) {
            if (least(a, b) >= nearest) {
                return;
            }
            if (a.isLeaf() && b.isLeaf()) {
                compareRuns(a, b);
            } else if (b.isLeaf() || (!a.isLeaf() && a.to() - a.from() >= b.to() - b.from())) {
                nearerFirst(a.first(), b, a.second(), b);
            } else {
                nearerFirst(a, b.first(), a, b.second());
            }
        }

        private void nearerFirst(Part a1, Part b1, Part a2, Part b2) {
            if (least(a1, b1) <= least(a2, b2)) {
                compare(a1, b1);
                compare(a2, b2);
            } else {
                compare(a2, b2);
                compare(a1, b1);
            }
        }

        /** No cells of the parts can be nearer to each other than their boxes. */
        private long least(Part a, Part b) {
            int rows =
                    Math.max(one.north[a.node()] - other.south[b.node()], other.north[b.node()] - one.south[a.node()]);
            int columns =
                    Math.max(one.west[a.node()] - other.east[b.node()], other.west[b.node()] - one.east[a.node()]);
            return squared(rows, columns);
        }

        private void compareRuns(Part a, Part b) {
            HabitatRuns runs = one.runs;
            for (int i = a.from(); i < a.to(); i++) {
                int first = one.items[i];
                for (int j = b.from(); j < b.to(); j++) {
                    int second = other.items[j];
                    int columns = Math.max(runs.from(first) - runs.to(second), runs.from(second) - runs.to(first));
                    nearest = Math.min(nearest, squared(Math.abs(runs.row(first) - runs.row(second)), columns));
                }
            }
        }
    }
}
