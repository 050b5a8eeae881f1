package nl.areaal.core.network;

import java.util.Arrays;

/** Junctions waiting to be visited, the nearest on top: a binary heap of bare numbers that knows where each junction stands. */
final class JunctionHeap {
    private final double[] metres;
    private final int[] places;
    private int[] waiting = new int[256];
    private int size;

    /**
     * An empty heap.
     *
     * @param metres how far each junction is, kept by the caller
     */
    JunctionHeap(double[] metres) {
        this.metres = metres;
        this.places = new int[metres.length];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a junction in, or moves one that came nearer; one that was taken out never comes nearer. */
    void put(int junction, boolean fresh) {
        if (fresh) {
            waiting = size == waiting.length ? Arrays.copyOf(waiting, 2 * size) : waiting;
            places[junction] = size++;
        }
        rise(junction);
    }

    int takeNearest() {
        int nearest = waiting[0];
        int last = waiting[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void rise(int junction) {
        int at = places[junction];
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (metres[waiting[above]] <= metres[junction]) {
                break;
            }
            set(at, waiting[above]);
            at = above;
        }
        set(at, junction);
    }

    private void sink(int junction) {
        int at = 0;
        while (2 * at + 1 < size) {
            int below = 2 * at + 1;
            if (below + 1 < size && metres[waiting[below + 1]] < metres[waiting[below]]) {
                below++;
            }
            if (metres[junction] <= metres[waiting[below]]) {
                break;
            }
            set(at, waiting[below]);
            at = below;
        }
        set(at, junction);
    }

    private void set(int at, int junction) {
        waiting[at] = junction;
        places[junction] = at;
    }
}
