package nl.areaal.core.vector;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The edges of an area by the strips of land, from west to east, that they pass through: plain arrays, for millions of look-ups. */
final class EdgeStrips {
    /** Edges that a strip holds on average when all are of a height; fewer make more strips for a long edge to be noted in. */
    private static final int EDGES_A_STRIP = 4;

    private final double south;
    private final double stripsPerMetre;
    private final int strips;
    private final int[] firstStrip;
    private final int[] firstOfStrip;
    private final int[] edge;

    EdgeStrips(Edges edges) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edges.size(); i++) {
            lowest = Math.min(lowest, edges.southY()[i]);
            highest = Math.max(highest, edges.northY()[i]);
        }
        south = lowest;
        strips = 1 + edges.size() / EDGES_A_STRIP;
        stripsPerMetre = strips / (highest - lowest);
        firstStrip = new int[edges.size()];
        firstOfStrip = new int[strips + 1];
        edge = sorted(edges);
    }

    /** Hands over once each edge that may come between two heights. */
    void between(double fromY, double toY, IntConsumer visitor) {
        int from = strip(fromY);
        int to = strip(toY);
        for (int strip = from; strip <= to; strip++) {
            for (int i = firstOfStrip[strip]; i < firstOfStrip[strip + 1]; i++) {
                if (Math.max(firstStrip[edge[i]], from) == strip) {
                    visitor.accept(edge[i]);
                }
            }
        }
    }

    private int strip(double y) {
        return (int) Math.clamp((y - south) * stripsPerMetre, 0, strips - 1);
    }

    private int[] sorted(Edges edges) {
        for (int i = 0; i < edges.size(); i++) {
            firstStrip[i] = strip(edges.southY()[i]);
            for (int strip = firstStrip[i]; strip <= strip(edges.northY()[i]); strip++) {
                firstOfStrip[strip + 1]++;
            }
        }
        Arrays.parallelPrefix(firstOfStrip, Integer::sum);
        int[] next = firstOfStrip.clone();
        int[] sorted = new int[firstOfStrip[strips]];
        for (int i = 0; i < edges.size(); i++) {
            for (int strip = firstStrip[i]; strip <= strip(edges.northY()[i]); strip++) {
                sorted[next[strip]++] = i;
            }
        }
        return sorted;
    }
}
