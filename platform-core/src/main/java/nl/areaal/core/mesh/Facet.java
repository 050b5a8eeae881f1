package nl.areaal.core.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * A flat polygon in space, with its holes, cut into triangles between its own corners.
 *
 * <p>It is cut in the one of the three planes of the axes that it looks at most, where it keeps the most of its area: corners stay what they are,
 * to the bit, and what is not quite flat is cut all the same.
 */
final class Facet {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** What is smaller is not seen, and has no direction to look in. */
    private static final double LEAST_SQUARE_METRES = 1e-6;

    private final double[] places;
    private final int shellCorners;
    private final int[] triangles;

    private Facet(double[] places, int shellCorners, int[] triangles) {
        this.places = places;
        this.shellCorners = shellCorners;
        this.triangles = triangles;
    }

    /**
     * Cuts a polygon.
     *
     * @param polygon with a height at each corner, counter-clockwise as seen from where it looks to
     * @throws IllegalStateException when it crosses itself and can't be cut
     */
    static Facet of(Polygon polygon) {
        List<Coordinate> corners = new ArrayList<>();
        int shell = add(polygon.getExteriorRing(), corners);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(polygon.getInteriorRingN(i), corners);
        }
        double[] places = new double[3 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            places[3 * i] = corners.get(i).x;
            places[3 * i + 1] = corners.get(i).y;
            places[3 * i + 2] = corners.get(i).getZ();
        }
        double[] towards = Vectors.twiceTheArea(places, 0, shell);
        return new Facet(
                places,
                shell,
                Vectors.length(towards) / 2 < LEAST_SQUARE_METRES ? new int[0] : cut(polygon, places, towards));
    }

    private static int add(LinearRing ring, List<Coordinate> corners) {
        Coordinate[] all = ring.getCoordinates();
        corners.addAll(Arrays.asList(all).subList(0, all.length - 1));
        return all.length - 1;
    }

    /** Three coordinates for each corner, ring after ring, in RD New and above NAP. */
    double[] places() {
        return places;
    }

    /** How many of the corners are on the outer ring; they come first. */
    int shellCorners() {
        return shellCorners;
    }

    /** Three numbers of corners for each triangle, counter-clockwise as the polygon is. */
    int[] triangles() {
        return triangles;
    }

    private static int[] cut(Polygon polygon, double[] places, double[] towards) {
        int away = longest(towards);
        int first = (away + 1) % 3;
        int second = (away + 2) % 3;
        Map<Coordinate, Integer> numbers = new HashMap<>();
        for (int i = 0; i < places.length / 3; i++) {
            numbers.put(new Coordinate(places[3 * i + first], places[3 * i + second]), i);
        }
        Geometry plane = PolygonTriangulator.triangulate(laidDown(polygon, first, second));
        int[] triangles = new int[3 * plane.getNumGeometries()];
        int count = 0;
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            Coordinate[] corners = plane.getGeometryN(i).getCoordinates();
            boolean clockwise = Triangle.signedArea(corners[0], corners[1], corners[2]) > 0;
            boolean turn = clockwise == (towards[away] > 0);
            int one = number(numbers, corners[0]);
            int two = number(numbers, corners[turn ? 2 : 1]);
            int three = number(numbers, corners[turn ? 1 : 2]);
            if (one != two && two != three && three != one) { // a corner given twice makes triangles of nothing
                triangles[count++] = one;
                triangles[count++] = two;
                triangles[count++] = three;
            }
        }
        return Arrays.copyOf(triangles, count);
    }

    private static int longest(double[] vector) {
        int longest = 0;
        for (int k = 1; k < vector.length; k++) {
            longest = Math.abs(vector[k]) > Math.abs(vector[longest]) ? k : longest;
        }
        return longest;
    }

    private static Polygon laidDown(Polygon polygon, int first, int second) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = laidDown(polygon.getInteriorRingN(i), first, second);
        }
        return FACTORY.createPolygon(laidDown(polygon.getExteriorRing(), first, second), holes);
    }

    private static LinearRing laidDown(LinearRing ring, int first, int second) {
        return FACTORY.createLinearRing(Arrays.stream(ring.getCoordinates())
                .map(corner -> new Coordinate(corner.getOrdinate(first), corner.getOrdinate(second)))
                .toArray(Coordinate[]::new));
    }

    private static int number(Map<Coordinate, Integer> numbers, Coordinate corner) {
        Integer number = numbers.get(corner);
        if (number == null) {
            throw new IllegalStateException("a triangle has a corner at " + corner + " that its polygon has not");
        }
        return number;
    }
}
