package nl.areaal.core.coverage;

import java.util.Arrays;

/** The pieces of a polygon's boundary by the cell in which they lie. */
final class BoundaryCells {
    private static final int FIRST_CAPACITY = 64;

    private long[] order = new long[FIRST_CAPACITY];
    private double[] south = new double[FIRST_CAPACITY];
    private double[] westOf = new double[FIRST_CAPACITY];
    private int size;

    void clear() {
        size = 0;
    }

    /**
     * Notes a piece.
     *
     * @param south how much of the cell's height it goes south
     * @param meanX how far from the cell's west edge it lies, 0 to 1
     */
    void add(int cell, double south, double meanX) {
        if (size == order.length) {
            grow();
        }
        this.order[size] = (long) cell << Integer.SIZE | size;
        this.south[size] = south;
        this.westOf[size] = south * meanX;
        size++;
    }

    /** Puts the pieces in the order of their cells; those of one cell stay in the order of the walk. */
    void sort() {
        Arrays.sort(order, 0, size);
    }

    int size() {
        return size;
    }

    int cell(int i) {
        return (int) (order[i] >> Integer.SIZE);
    }

    double south(int i) {
        return south[(int) order[i]];
    }

    double westOf(int i) {
        return westOf[(int) order[i]];
    }

    private void grow() {
        order = Arrays.copyOf(order, 2 * size);
        south = Arrays.copyOf(south, 2 * size);
        westOf = Arrays.copyOf(westOf, 2 * size);
    }
}
