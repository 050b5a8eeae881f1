package nl.areaal.core.coverage;

/**
 * Shares that wait to be added to cells. Adding many in a loop that does nothing else lets the processor fetch many cells of a large
 * array at a time, where it would otherwise wait for those of each polygon in turn.
 */
final class CellShares {
    private static final int CAPACITY = 8_192;

    private final int[] cell = new int[CAPACITY];
    private final float[] share = new float[CAPACITY];
    private int size;

    boolean hasRoomFor(int more) {
        return size + more <= CAPACITY;
    }

    /** Notes a share; one of 0 is no sooner noted than written over by the next, which is quicker than asking first. */
    void add(int cell, double share) {
        this.cell[size] = cell;
        this.share[size] = (float) share;
        size += share > 0 ? 1 : 0;
    }

    /** Adds all to the cells. */
    void flush(float[] cells) {
        for (int i = 0; i < size; i++) {
            cells[cell[i]] += share[i];
        }
        size = 0;
    }
}
