package nl.areaal.core.tile;

import java.util.Arrays;

/**
 * A line or ring in tile units, y downwards, without repeated points. A ring is held open: its first point is not said
 * again at its end.
 *
 * <p>Coordinates are whole numbers held as doubles, so that a shape much larger than a deep tile does not overflow.
 */
final class Path {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;

    void clear() {
        size = 0;
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
    }

    void add(double x, double y) {
        if (size > 0 && x == xs[size - 1] && y == ys[size - 1]) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size++] = y;
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }

    void dropClosingPoint() {
        while (size > 1 && xs[0] == xs[size - 1] && ys[0] == ys[size - 1]) {
            size--;
        }
    }

    int size() {
        return size;
    }

    double x(int i) {
        return xs[i];
    }

    double y(int i) {
        return ys[i];
    }

    boolean within(ClipBox box) {
        return box.holds(minX, minY) && box.holds(maxX, maxY);
    }

    boolean beside(ClipBox box) {
        return !box.touches(minX, minY, maxX, maxY);
    }

    boolean smallerThan(double units) {
        return span() < units;
    }

    /** The longer side of the box around it. */
    double span() {
        return Math.max(maxX - minX, maxY - minY);
    }

    /** Twice the area of the ring by the surveyor's formula: positive when it turns clockwise on the screen. */
    double doubledArea() {
        double sum = 0;
        for (int i = 0, before = size - 1; i < size; before = i++) {
            sum += (xs[before] - xs[0]) * (ys[i] - ys[0]) - (xs[i] - xs[0]) * (ys[before] - ys[0]);
        }
        return sum;
    }
}
