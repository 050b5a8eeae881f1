package nl.areaal.core.coverage;

/**
 * Lets water run from hollow to hollow: a full one spills into the one beside it until both are full, and then they rise together
 * (fill-spill-merge, Barnes, Callaghan and Wickert 2021).
 *
 * <p>What stands where in the end does not depend on the order in which water is poured.
 */
final class Overflow {
    private final BasinForest forest;
    private final long[] capacity;
    private final long[] room;
    private final boolean[] full;
    private final int[] onward;
    private long gone;

    /** @param capacity of each node, beyond what its lower nodes hold */
    Overflow(BasinForest forest, long[] capacity) {
        this.forest = forest;
        this.capacity = capacity;
        room = capacity.clone();
        full = new boolean[capacity.length];
        onward = new int[capacity.length];
        for (int node = 0; node < onward.length; node++) {
            onward[node] = node;
        }
    }

    void pour(int basin, long water) {
        long rest = water;
        int node = taker(basin);
        while (rest > 0 && node != Basins.OUTSIDE) {
            long taken = Math.min(rest, room[node]);
            room[node] -= taken;
            rest -= taken;
            if (room[node] == 0) {
                node = spillOver(node);
            }
        }
        gone += rest;
    }

    /** What has left the region. */
    long gone() {
        return gone;
    }

    /** What stands in a node, beyond what its lower nodes hold. */
    long standing(int node) {
        return capacity[node] - room[node];
    }

    boolean isFull(int node) {
        return room[node] == 0;
    }

    /** The node that gets more water from here on; what is full for good passes it on for good. */
    private int spillOver(int node) {
        full[node] = true;
        int above = forest.above(node);
        if (above == BasinForest.NONE) {
            onward[node] = forest.across(node);
        } else if (full[forest.beside(node)]) {
            onward[node] = above;
            onward[forest.beside(node)] = above;
        } else {
            return taker(forest.across(node));
        }
        return taker(node);
    }

    private int taker(int node) {
        int at = node;
        while (onward[at] != at) {
            onward[at] = onward[onward[at]];
            at = onward[at];
        }
        return at;
    }
}
