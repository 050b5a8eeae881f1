package nl.areaal.core.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The points where pieces of road meet, and which pieces meet there. Ends that lie within half a metre of each other are one
 * junction: roads are digitised by hand.
 */
final class Junctions {
    static final double SNAP_METRES = 0.5;

    /** Twice the snap, so that what is near a point lies in at most four bins. */
    private static final double BIN_METRES = 2 * SNAP_METRES;

    private final int[] fromJunctions;
    private final int[] toJunctions;
    private final int[] starts;
    private final int[] meeting;
    private int count;
    private double[] xs = new double[64];
    private double[] ys = new double[64];

    Junctions(PieceLines lines) {
        fromJunctions = new int[lines.size()];
        toJunctions = new int[lines.size()];
        Bins bins = new Bins();
        for (int piece = 0; piece < lines.size(); piece++) {
            fromJunctions[piece] = bins.junction(lines.fromX(piece), lines.fromY(piece));
            toJunctions[piece] = bins.junction(lines.toX(piece), lines.toY(piece));
        }
        starts = new int[count + 1];
        for (int piece = 0; piece < lines.size(); piece++) {
            starts[fromJunctions[piece] + 1]++;
            starts[toJunctions[piece] + 1]++;
        }
        for (int junction = 0; junction < count; junction++) {
            starts[junction + 1] += starts[junction];
        }
        meeting = new int[2 * lines.size()];
        int[] next = starts.clone();
        for (int piece = 0; piece < lines.size(); piece++) {
            meeting[next[fromJunctions[piece]]++] = piece;
            meeting[next[toJunctions[piece]]++] = piece;
        }
    }

    int count() {
        return count;
    }

    double x(int junction) {
        return xs[junction];
    }

    double y(int junction) {
        return ys[junction];
    }

    int from(int piece) {
        return fromJunctions[piece];
    }

    int to(int piece) {
        return toJunctions[piece];
    }

    /** Where the pieces that meet at a junction begin in {@link #meeting}. */
    int start(int junction) {
        return starts[junction];
    }

    int meeting(int place) {
        return meeting[place];
    }

    /** The junction at the other end of a piece. */
    int across(int piece, int junction) {
        return fromJunctions[piece] + toJunctions[piece] - junction;
    }

    /** Finds the junction near a point, by squares of ground. */
    private final class Bins {
        private final Map<Long, Integer> newest = new HashMap<>();
        private int[] older = new int[64];

        /** The first junction that was made within the snap of a point, or a new one. */
        int junction(double x, double y) {
            int found = Integer.MAX_VALUE;
            for (long column = bin(x - SNAP_METRES); column <= bin(x + SNAP_METRES); column++) {
                for (long row = bin(y - SNAP_METRES); row <= bin(y + SNAP_METRES); row++) {
                    found = Math.min(found, first(key(column, row), x, y));
                }
            }
            return found == Integer.MAX_VALUE ? add(x, y) : found;
        }

        private int first(long key, double x, double y) {
            int found = Integer.MAX_VALUE;
            for (int at = newest.getOrDefault(key, -1); at >= 0; at = older[at]) {
                found = Math.hypot(xs[at] - x, ys[at] - y) <= SNAP_METRES ? Math.min(found, at) : found;
            }
            return found;
        }

        private int add(double x, double y) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
                older = Arrays.copyOf(older, 2 * count);
            }
            long key = key(bin(x), bin(y));
            older[count] = newest.getOrDefault(key, -1);
            newest.put(key, count);
            xs[count] = x;
            ys[count] = y;
            return count++;
        }

        private static long bin(double metres) {
            return (long) Math.floor(metres / BIN_METRES);
        }

        private static long key(long column, long row) {
            return (column << 32) | (row & 0xFFFF_FFFFL);
        }
    }
}
