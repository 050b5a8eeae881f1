package nl.areaal.core.vector;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of a polygon's rings, each turned to go north, with the side that is inside. Edges that run due east or west are left
 * out: nothing lies between them and the west.
 *
 * <p>A place lies inside when the signs of the edges east of it add up to 1. Turning edges north makes the border of two neighbours
 * the same numbers for both, so what one gains along it the other loses, to the bit.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Edges(int size, double[] southX, double[] southY, double[] northX, double[] northY, byte[] sign) {
    /** The edges of all polygons in a geometry, measured from an origin close by, so that no digits go to far-off coordinates. */
    static Edges of(Geometry geometry, double originX, double originY) {
        Walk walk = new Walk(geometry.getNumPoints(), originX, originY);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                walk.rings(polygon);
            }
        }
        return walk.edges();
    }

    /** How far east an edge is at a height. */
    double eastAt(int edge, double y) {
        double fromSouth = (y - southY[edge]) / (northY[edge] - southY[edge]);
        return southX[edge] + fromSouth * (northX[edge] - southX[edge]);
    }

    private static final class Walk {
        private final double originX;
        private final double originY;
        private final double[] southX;
        private final double[] southY;
        private final double[] northX;
        private final double[] northY;
        private final byte[] sign;
        private int size;

        Walk(int most, double originX, double originY) {
            this.originX = originX;
            this.originY = originY;
            southX = new double[most];
            southY = new double[most];
            northX = new double[most];
            northY = new double[most];
            sign = new byte[most];
        }

        void rings(Polygon polygon) {
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
        }

        private void ring(LinearRing ring, boolean shell) {
            CoordinateSequence points = ring.getCoordinateSequence();
            int northgoing = Orientation.isCCW(points) == shell ? 1 : -1;
            double x0 = points.getX(0) - originX;
            double y0 = points.getY(0) - originY;
            for (int i = 1; i < points.size(); i++) {
                double x1 = points.getX(i) - originX;
                double y1 = points.getY(i) - originY;
                if (y0 < y1) {
                    add(x0, y0, x1, y1, northgoing);
                } else if (y1 < y0) {
                    add(x1, y1, x0, y0, -northgoing);
                }
                x0 = x1;
                y0 = y1;
            }
        }

        private void add(double x0, double y0, double x1, double y1, int side) {
            southX[size] = x0;
            southY[size] = y0;
            northX[size] = x1;
            northY[size] = y1;
            sign[size] = (byte) side;
            size++;
        }

        Edges edges() {
            return new Edges(size, southX, southY, northX, northY, sign);
        }
    }
}
