package nl.areaal.core.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.crs.Globe;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * Raises ground plans to bodies with a flat roof (LoD 1): floor, roof and a wall along every side, without gaps.
 *
 * <p>Roof and floor follow the earth, as levels do.
 */
public final class Extrusion {
    private final Globe globe;
    private final Mesh mesh;

    public Extrusion(Globe globe, Mesh mesh) {
        this.globe = globe;
        this.mesh = mesh;
    }

    /**
     * Adds a body to the mesh.
     *
     * @param feature the number of the feature that it belongs to
     * @param plan polygons in RD New
     * @param floorNap height of the floor in metres above NAP
     * @param roofNap height of the roof, above that of the floor
     * @throws IllegalStateException when a polygon is so invalid that it can't be cut into triangles; then nothing was added
     */
    public void add(int feature, Geometry plan, double floorNap, double roofNap) {
        if (!(floorNap < roofNap)) {
            throw new IllegalArgumentException(
                    "roof of feature " + feature + " is at " + roofNap + " m, expected above its floor at " + floorNap);
        }
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < plan.getNumGeometries(); i++) {
            if (plan.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                bodies.add(new Body(polygon, floorNap, roofNap));
            }
        }
        mesh.startFeature(feature);
        bodies.forEach(Body::add);
    }

    /** One polygon between two heights: its corners after each other, the floor's first and then the roof's. */
    private final class Body {
        private final Geometry triangles;
        private final Coordinate[][] rings;
        private final double[] places;
        private final double[] up;
        private final double[] down;
        private final int count;

        Body(Polygon polygon, double floor, double roof) {
            triangles = PolygonTriangulator.triangulate(polygon);
            rings = new Coordinate[1 + polygon.getNumInteriorRing()][];
            rings[0] = directed(polygon.getExteriorRing(), true);
            for (int i = 1; i < rings.length; i++) {
                rings[i] = directed(polygon.getInteriorRingN(i - 1), false);
            }
            count = Arrays.stream(rings).mapToInt(ring -> ring.length).sum();
            double[] xy = new double[4 * count];
            double[] heights = new double[2 * count];
            Arrays.fill(heights, 0, count, floor);
            Arrays.fill(heights, count, 2 * count, roof);
            int at = 0;
            for (Coordinate[] ring : rings) {
                for (Coordinate corner : ring) {
                    xy[at++] = corner.x;
                    xy[at++] = corner.y;
                }
            }
            System.arraycopy(xy, 0, xy, 2 * count, 2 * count);
            places = globe.places(xy, heights);
            up = globe.up(xy[0], xy[1]);
            down = new double[] {-up[0], -up[1], -up[2]};
        }

        void add() {
            addRoofAndFloor();
            int first = 0;
            for (Coordinate[] ring : rings) {
                for (int i = 0; i < ring.length; i++) {
                    addWall(first + i, first + (i + 1) % ring.length);
                }
                first += ring.length;
            }
        }

        private void addRoofAndFloor() {
            int floor = mesh.corners();
            int roof = floor + count;
            for (int i = 0; i < count; i++) {
                mesh.corner(places, 3 * i, down);
            }
            for (int i = 0; i < count; i++) {
                mesh.corner(places, 3 * (count + i), up);
            }
            Map<Coordinate, Integer> numbers = numbers();
            for (int i = 0; i < triangles.getNumGeometries(); i++) {
                Coordinate[] corners = triangles.getGeometryN(i).getCoordinates();
                boolean clockwise = Triangle.signedArea(corners[0], corners[1], corners[2]) > 0;
                int first = number(numbers, corners[0]);
                int second = number(numbers, corners[clockwise ? 2 : 1]);
                int third = number(numbers, corners[clockwise ? 1 : 2]);
                if (first != second
                        && second != third
                        && third != first) { // a corner given twice makes triangles of nothing
                    mesh.triangle(roof + first, roof + second, roof + third);
                    mesh.triangle(floor + first, floor + third, floor + second);
                }
            }
        }

        /** Where a hole touches a ring, one of the two corners there serves both. */
        private Map<Coordinate, Integer> numbers() {
            Map<Coordinate, Integer> numbers = new HashMap<>();
            int number = 0;
            for (Coordinate[] ring : rings) {
                for (Coordinate corner : ring) {
                    numbers.put(corner, number++);
                }
            }
            return numbers;
        }

        private static int number(Map<Coordinate, Integer> numbers, Coordinate corner) {
            Integer number = numbers.get(corner);
            if (number == null) {
                throw new IllegalStateException("a triangle has a corner at " + corner + " that its polygon has not");
            }
            return number;
        }

        private void addWall(int from, int to) {
            double[] along = Vectors.difference(places, 3 * to, 3 * from);
            double[] normal = Vectors.unit(Vectors.cross(along, up));
            int first = mesh.corner(places, 3 * from, normal);
            int second = mesh.corner(places, 3 * to, normal);
            int above = mesh.corner(places, 3 * (count + to), normal);
            int aboveFirst = mesh.corner(places, 3 * (count + from), normal);
            mesh.triangle(first, second, above);
            mesh.triangle(first, above, aboveFirst);
        }
    }

    /** The corners of a ring without the last, which is the first: with the body on the left hand. */
    private static Coordinate[] directed(LinearRing ring, boolean counterClockwise) {
        Coordinate[] corners = CoordinateArrays.removeRepeatedPoints(ring.getCoordinates());
        if (Orientation.isCCW(corners) != counterClockwise) {
            corners = corners.clone();
            CoordinateArrays.reverse(corners);
        }
        return Arrays.copyOf(corners, corners.length - 1);
    }
}
