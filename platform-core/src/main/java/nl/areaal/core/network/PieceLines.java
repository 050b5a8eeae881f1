package nl.areaal.core.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** Straight pieces of road in RD New as bare numbers, each with the number of the road that it is part of. */
final class PieceLines {
    private int size;
    private int[] roads = new int[64];
    /** The ends: x and y of the first, x and y of the second. */
    private double[] ends = new double[4 * 64];

    void add(int road, Coordinate from, Coordinate to) {
        if (size == roads.length) {
            roads = Arrays.copyOf(roads, 2 * size);
            ends = Arrays.copyOf(ends, 8 * size);
        }
        roads[size] = road;
        ends[4 * size] = from.x;
        ends[4 * size + 1] = from.y;
        ends[4 * size + 2] = to.x;
        ends[4 * size + 3] = to.y;
        size++;
    }

    int size() {
        return size;
    }

    int road(int piece) {
        return roads[piece];
    }

    double fromX(int piece) {
        return ends[4 * piece];
    }

    double fromY(int piece) {
        return ends[4 * piece + 1];
    }

    double toX(int piece) {
        return ends[4 * piece + 2];
    }

    double toY(int piece) {
        return ends[4 * piece + 3];
    }

    double middleX(int piece) {
        return (fromX(piece) + toX(piece)) / 2;
    }

    double middleY(int piece) {
        return (fromY(piece) + toY(piece)) / 2;
    }

    double metres(int piece) {
        return Math.hypot(toX(piece) - fromX(piece), toY(piece) - fromY(piece));
    }

    /** How far a place lies from the nearest point of a piece, squared. */
    double squaredMetresTo(int piece, double x, double y) {
        double alongX = toX(piece) - fromX(piece);
        double alongY = toY(piece) - fromY(piece);
        double offX = x - fromX(piece);
        double offY = y - fromY(piece);
        double share = (offX * alongX + offY * alongY) / (alongX * alongX + alongY * alongY);
        double nearest = share > 0 ? Math.min(share, 1) : 0;
        double missX = offX - nearest * alongX;
        double missY = offY - nearest * alongY;
        return missX * missX + missY * missY;
    }

    LineSegment segment(int piece) {
        return new LineSegment(fromX(piece), fromY(piece), toX(piece), toY(piece));
    }

    boolean touches(int piece, Envelope extent) {
        return Math.min(fromX(piece), toX(piece)) <= extent.getMaxX()
                && Math.max(fromX(piece), toX(piece)) >= extent.getMinX()
                && Math.min(fromY(piece), toY(piece)) <= extent.getMaxY()
                && Math.max(fromY(piece), toY(piece)) >= extent.getMinY();
    }

    Envelope envelope(int piece) {
        return new Envelope(fromX(piece), toX(piece), fromY(piece), toY(piece));
    }

    Envelope extent() {
        Envelope extent = new Envelope();
        for (int piece = 0; piece < size; piece++) {
            extent.expandToInclude(fromX(piece), fromY(piece));
            extent.expandToInclude(toX(piece), toY(piece));
        }
        return extent;
    }
}
