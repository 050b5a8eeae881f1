package nl.areaal.core.coverage;

import java.util.Arrays;
import java.util.List;

/**
 * Places where water goes over from one basin to another, by the height of water that it takes: a growing list in plain arrays.
 */
final class Passes {
    private static final int FIRST_CAPACITY = 1024;

    private int[] one = new int[FIRST_CAPACITY];
    private int[] other = new int[FIRST_CAPACITY];
    private int[] height = new int[FIRST_CAPACITY];
    private int size;

    /**
     * Enough passes to find the lowest way between any two basins: no more than a tree for each tile of the grid.
     *
     * <p>A pass that is the highest of a round trip within a tile can't be on such a way, so a tile leaves it out. The tiles are
     * the same however many threads there are, and so is the answer.
     */
    static Passes between(Basins basins, Relief relief, RowBands bands) {
        List<Passes> parts = bands.each(relief.frame().whole(), band -> {
            TilePasses tiles = new TilePasses(basins, relief);
            return tiles.startingIn(band);
        });
        Passes all = new Passes();
        parts.forEach(all::addAll);
        return all;
    }

    void add(int one, int other, int height) {
        reserve(size + 1);
        this.one[size] = one;
        this.other[size] = other;
        this.height[size] = height;
        size++;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int one(int pass) {
        return one[pass];
    }

    int other(int pass) {
        return other[pass];
    }

    int height(int pass) {
        return height[pass];
    }

    void lower(int pass, int height) {
        this.height[pass] = Math.min(this.height[pass], height);
    }

    /** The passes from low to high, those of one height in the order in which they came; the number of a pass is the lower half. */
    long[] fromLowToHigh() {
        long[] order = new long[size];
        for (int pass = 0; pass < size; pass++) {
            order[pass] = (long) height[pass] << Integer.SIZE | pass;
        }
        Arrays.sort(order);
        return order;
    }

    private void addAll(Passes more) {
        reserve(size + more.size);
        System.arraycopy(more.one, 0, one, size, more.size);
        System.arraycopy(more.other, 0, other, size, more.size);
        System.arraycopy(more.height, 0, height, size, more.size);
        size += more.size;
    }

    private void reserve(int capacity) {
        if (capacity > one.length) {
            int larger = Math.max(capacity, 2 * one.length);
            one = Arrays.copyOf(one, larger);
            other = Arrays.copyOf(other, larger);
            height = Arrays.copyOf(height, larger);
        }
    }
}
