package nl.areaal.core.observation;

import java.util.Arrays;

/** Numbers datastreams in the order of their first occurrence, by a table of primitives: for what runs over every reading. */
public final class DatastreamIndex {
    private static final int FIRST_ROOM = 1024;
    /** Spreads ids that follow each other over the table (Knuth, The Art of Computer Programming 3, 1973, 6.4). */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private int[] placed = new int[2 * FIRST_ROOM];
    private long[] datastreams = new long[FIRST_ROOM];
    private int size;

    /** The number of a datastream, from zero: what {@link #size} was before when it is new. */
    public int of(long datastream) {
        int place = place(datastream);
        if (placed[place] > 0) {
            return placed[place] - 1;
        }
        if (size == datastreams.length) {
            grow();
            place = place(datastream);
        }
        datastreams[size] = datastream;
        size++;
        placed[place] = size;
        return size - 1;
    }

    public int size() {
        return size;
    }

    /**
     * The datastream with a number.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public long datastream(int number) {
        if (number >= size) {
            throw new IndexOutOfBoundsException("datastream " + number + " of " + size);
        }
        return datastreams[number];
    }

    /** Empties the index and keeps its room. */
    public void clear() {
        Arrays.fill(placed, 0);
        size = 0;
    }

    private int place(long datastream) {
        int mask = placed.length - 1;
        int place = (int) ((datastream * GOLDEN_RATIO) >>> Integer.SIZE) & mask;
        while (placed[place] > 0 && datastreams[placed[place] - 1] != datastream) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        datastreams = Arrays.copyOf(datastreams, 2 * datastreams.length);
        placed = new int[2 * placed.length];
        for (int number = 0; number < size; number++) {
            placed[place(datastreams[number])] = number + 1;
        }
    }
}
