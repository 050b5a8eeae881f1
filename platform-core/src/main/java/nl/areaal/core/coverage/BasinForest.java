package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * How basins grow together as water rises, until each spills over to the outside: the depression hierarchy of Barnes, Callaghan
 * and Wickert (2020), built from passes in order of height.
 *
 * <p>A node is a basin, or two nodes that have filled up to the pass between them. Nodes above another have higher numbers and
 * higher spills. What spills out of the top of a tree goes over to a tree that spills no higher, or to the outside.
 */
final class BasinForest {
    static final int NONE = -1;

    private final int basins;
    private final int[] above;
    private final int[] left;
    private final int[] right;
    private final int[] spill;
    private final int[] across;
    private int[] jump = new int[0];
    private int nodes;

    private BasinForest(int basins) {
        this.basins = basins;
        this.nodes = basins;
        above = filled(2 * basins);
        left = new int[basins];
        right = new int[basins];
        spill = new int[2 * basins];
        across = filled(2 * basins);
        spill[Basins.OUTSIDE] = Integer.MIN_VALUE;
    }

    static BasinForest of(int basins, Passes passes) {
        BasinForest forest = new BasinForest(basins);
        Joined joined = new Joined(basins);
        int[] top = new int[basins];
        Arrays.setAll(top, basin -> basin);
        for (long place : passes.fromLowToHigh()) {
            int pass = (int) place;
            int one = joined.find(passes.one(pass));
            int other = joined.find(passes.other(pass));
            if (joined.join(one, other)) {
                int grown = forest.grow(top[one], top[other], pass, passes);
                top[joined.find(one)] = grown;
            }
        }
        forest.makeJumps();
        return forest;
    }

    /** How many nodes there are; the first are the basins. */
    int nodes() {
        return nodes;
    }

    boolean isBasin(int node) {
        return node < basins;
    }

    /** What a node grows into when it and its neighbour have filled; {@link #NONE} at the top of a tree. */
    int above(int node) {
        return above[node];
    }

    int left(int node) {
        return left[node - basins];
    }

    int right(int node) {
        return right[node - basins];
    }

    /** The other of the two nodes that grow together. */
    int beside(int node) {
        int parent = above[node];
        return left(parent) == node ? right(parent) : left(parent);
    }

    /** How high water can stand in a node, in mm; below every height for the outside. */
    int spillMillimetres(int node) {
        return spill[node];
    }

    /** The basin that water spills into. */
    int across(int node) {
        return across[node];
    }

    /** The lowest node, from a basin on up, that can hold water above a height; {@link #NONE} when it runs off before. */
    int holding(int basin, int millimetres) {
        int node = basin;
        while (spill[node] <= millimetres) {
            if (above[node] == NONE) {
                return NONE;
            }
            node = spill[jump[node]] <= millimetres && jump[node] != node ? jump[node] : above[node];
        }
        return node;
    }

    /** Lets a search upwards skip (Myers 1983, skew-binary jumps), for a river's tree can be a hundred thousand nodes high. */
    private void makeJumps() {
        jump = new int[nodes];
        int[] depth = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            int parent = above[node];
            if (parent == NONE) {
                jump[node] = node;
                continue;
            }
            depth[node] = depth[parent] + 1;
            int far = jump[parent];
            boolean evenSteps = depth[parent] - depth[far] == depth[far] - depth[jump[far]];
            jump[node] = evenSteps ? jump[far] : parent;
        }
    }

    private int grow(int one, int other, int pass, Passes passes) {
        boolean swapped = one == Basins.OUTSIDE;
        if (swapped || other == Basins.OUTSIDE) {
            int spilling = swapped ? other : one;
            spillAt(spilling, passes.height(pass), swapped ? passes.one(pass) : passes.other(pass));
            return Basins.OUTSIDE;
        }
        spillAt(one, passes.height(pass), passes.other(pass));
        spillAt(other, passes.height(pass), passes.one(pass));
        above[one] = nodes;
        above[other] = nodes;
        left[nodes - basins] = one;
        right[nodes - basins] = other;
        return nodes++;
    }

    private void spillAt(int node, int height, int into) {
        spill[node] = height;
        across[node] = into;
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }
}
