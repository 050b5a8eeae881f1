package nl.areaal.core.vector;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How much of one polygon lies within areas, asked of one area after another.
 *
 * <p>A polygon is the sum, with their signs, of what lies west of each of its edges; so the area of an intersection is the sum over
 * pairs of edges of what lies west of both (Green's theorem in trapezoids; for overlays without overlaying see Franklin 1990,
 * "Calculating map overlay polygon areas without explicitly calculating the polygons"). Every term changes smoothly with the
 * coordinates: shared borders, corners that touch and edges that run into each other need no special case.
 *
 * <p>Coordinates are measured from the south-west corner of the polygon's box, and all is cut off at the box.
 */
final class SharedArea {
    /** Coordinates in RD New carry some 1e-10 m: a strip this narrow along the box is rounding, not area. */
    private static final double ROUNDING_METRES = 1e-9;

    private final double west;
    private final double south;
    private final double width;
    private final double height;
    private final double squareMetres;
    private final double rounding;
    private final Edges polygon;
    private double shared;

    SharedArea(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        west = box.getMinX();
        south = box.getMinY();
        width = box.getWidth();
        height = box.getHeight();
        polygon = Edges.of(geometry, west, south);
        squareMetres = between(0, height);
        rounding = ROUNDING_METRES * (width + height);
    }

    /** The square metres of the polygon that lie in an area. */
    double with(Edges area, EdgeStrips strips) {
        shared = 0;
        strips.between(south, south + height, edge -> take(area, edge));
        if (shared < rounding) {
            return 0;
        }
        return shared > squareMetres - rounding ? squareMetres : shared;
    }

    private void take(Edges area, int edge) {
        double y0 = area.southY()[edge] - south;
        double y1 = area.northY()[edge] - south;
        double x0 = area.southX()[edge] - west;
        double x1 = area.northX()[edge] - west;
        int sign = area.sign()[edge];
        if (y1 <= 0 || y0 >= height || (x0 <= 0 && x1 <= 0)) {
            return; // nothing of the polygon lies west of it
        }
        if (x0 >= width && x1 >= width) {
            shared += sign * between(Math.max(0, y0), Math.min(height, y1));
        } else if (x0 == x1) {
            shared += sign * westOf(x0, Math.max(0, y0), x0, Math.min(height, y1));
        } else {
            shared += sign * westOfSlanting(x0, y0, x1, y1);
        }
    }

    /** What of the polygon lies west of an edge, of which only the part within the box bends the sum. */
    private double westOfSlanting(double x0, double y0, double x1, double y1) {
        double northPerEast = (y1 - y0) / (x1 - x0);
        double atWest = clampedHeight(y0 - x0 * northPerEast, y0, y1);
        double atEast = clampedHeight(y0 + (width - x0) * northPerEast, y0, y1);
        double from = Math.min(atWest, atEast);
        double to = Math.max(atWest, atEast);
        double fromX = from == y0 ? x0 : Math.clamp(x0 + (from - y0) / northPerEast, 0, width);
        double toX = to == y1 ? x1 : Math.clamp(x0 + (to - y0) / northPerEast, 0, width);
        double within = from < to ? westOf(fromX, from, toX, to) : 0;
        double eastOfBox = x0 < x1 ? between(to, Math.min(height, y1)) : between(Math.max(0, y0), from);
        return within + eastOfBox;
    }

    /** A height on an edge, no further than the edge and the box go. */
    private double clampedHeight(double y, double y0, double y1) {
        return Math.clamp(y, Math.max(0, y0), Math.min(height, y1));
    }

    /** What of the polygon lies between two heights. */
    private double between(double y0, double y1) {
        if (y0 >= y1) {
            return 0;
        }
        if (y0 == 0 && y1 == height && squareMetres > 0) {
            return squareMetres;
        }
        double sum = 0;
        for (int i = 0; i < polygon.size(); i++) {
            double from = Math.max(y0, polygon.southY()[i]);
            double to = Math.min(y1, polygon.northY()[i]);
            if (from < to) {
                sum += polygon.sign()[i] * (to - from) * (polygon.eastAt(i, from) + polygon.eastAt(i, to)) / 2;
            }
        }
        return sum;
    }

    /** What of the polygon lies west of a line within the box. */
    private double westOf(double x0, double y0, double x1, double y1) {
        double eastPerNorth = (x1 - x0) / (y1 - y0);
        double sum = 0;
        for (int i = 0; i < polygon.size(); i++) {
            double from = Math.max(y0, polygon.southY()[i]);
            double to = Math.min(y1, polygon.northY()[i]);
            if (from < to) {
                double fromX = polygon.eastAt(i, from);
                double toX = polygon.eastAt(i, to);
                double beyond0 = fromX - (x0 + (from - y0) * eastPerNorth);
                double beyond1 = toX - (x0 + (to - y0) * eastPerNorth);
                sum += polygon.sign()[i] * (to - from) * ((fromX + toX) / 2 - meanAboveZero(beyond0, beyond1));
            }
        }
        return sum;
    }

    /** The mean of what lies above zero of a line that goes from one value to another. */
    private static double meanAboveZero(double from, double to) {
        if (from <= 0 && to <= 0) {
            return 0;
        }
        if (from >= 0 && to >= 0) {
            return (from + to) / 2;
        }
        double above = Math.max(from, to);
        return above * above / (2 * Math.abs(from - to));
    }
}
