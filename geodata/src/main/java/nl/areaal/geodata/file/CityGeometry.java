package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;

/**
 * The ground that city objects stand on: of their geometries (CityJSON 2.0, section 3) the one with the lowest level of detail, of that
 * the surfaces on the ground where it tells them, seen from above.
 */
final class CityGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_CORNERS = 3;
    /** What stands upright has no ground. */
    private static final double LEAST_SQUARE_METRES = 1e-6;

    private final CityVertices vertices;

    CityGeometry(CityVertices vertices) {
        this.vertices = vertices;
    }

    /**
     * The ground of an object.
     *
     * @param geometries its "geometry" member
     * @throws IllegalArgumentException when a boundary names a vertex that is not there
     */
    Optional<Geometry> ground(JsonNode geometries) {
        return geometries
                .valueStream()
                .min(Comparator.comparingDouble(geometry -> geometry.path("lod").asDouble(0)))
                .flatMap(this::one);
    }

    /** Several grounds as one. */
    static Optional<Geometry> together(List<Geometry> grounds) {
        return switch (grounds.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(grounds.getFirst());
            default -> Optional.of(OverlayNGRobust.union(grounds));
        };
    }

    private Optional<Geometry> one(JsonNode geometry) {
        JsonNode boundaries = geometry.path("boundaries");
        return switch (geometry.path("type").asString("")) {
            case "MultiPoint", "GeometryInstance" -> points(boundaries);
            case "MultiLineString" -> lines(boundaries);
            case "MultiSurface", "CompositeSurface" -> surfaces(geometry, 1);
            case "Solid" -> surfaces(geometry, 2);
            case "MultiSolid", "CompositeSolid" -> surfaces(geometry, 3);
            default ->
                throw new IllegalArgumentException(
                        "its type is '" + geometry.path("type").asString("") + "'");
        };
    }

    private Optional<Geometry> points(JsonNode numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        numbers.size() == 1
                                ? point(numbers.path(0))
                                : FACTORY.createMultiPoint(
                                        numbers.valueStream().map(this::point).toArray(Point[]::new)));
    }

    private Point point(JsonNode number) {
        return FACTORY.createPoint(place(number));
    }

    private Optional<Geometry> lines(JsonNode lines) {
        List<Geometry> made = new ArrayList<>();
        lines.forEach(line -> made.add(FACTORY.createLineString(places(line))));
        return made.isEmpty() ? Optional.empty() : Optional.of(FACTORY.buildGeometry(made));
    }

    private Optional<Geometry> surfaces(JsonNode geometry, int depth) {
        JsonNode semantics = geometry.path("semantics");
        List<Geometry> all = new ArrayList<>();
        List<Geometry> onGround = new ArrayList<>();
        each(geometry.path("boundaries"), semantics.path("values"), depth, (surface, meaning) -> {
            Optional<Geometry> polygon = polygon(surface);
            polygon.ifPresent(all::add);
            if (meaning.isInt() && isGround(semantics.path("surfaces").path(meaning.intValue()))) {
                polygon.ifPresent(onGround::add);
            }
        });
        return together(onGround.isEmpty() ? all : onGround);
    }

    private static boolean isGround(JsonNode surface) {
        return surface.path("type").asString("").equals("GroundSurface");
    }

    /** A surface with what it means. */
    @FunctionalInterface
    private interface Surfaces {
        void see(JsonNode surface, JsonNode meaning);
    }

    /** Meanings lie in lists of the same form as the surfaces; where a list is null, so are those in it. */
    private static void each(JsonNode boundaries, JsonNode meanings, int depth, Surfaces sink) {
        for (int i = 0; i < boundaries.size(); i++) {
            if (depth == 1) {
                sink.see(boundaries.path(i), meanings.path(i));
            } else {
                each(boundaries.path(i), meanings.path(i), depth - 1, sink);
            }
        }
    }

    private Optional<Geometry> polygon(JsonNode rings) {
        if (rings.path(0).size() < FEWEST_CORNERS) {
            return Optional.empty();
        }
        List<LinearRing> made = new ArrayList<>();
        rings.valueStream()
                .filter(ring -> ring.size() >= FEWEST_CORNERS)
                .forEach(ring -> made.add(FACTORY.createLinearRing(closed(places(ring)))));
        Polygon polygon =
                FACTORY.createPolygon(made.getFirst(), made.stream().skip(1).toArray(LinearRing[]::new));
        return Optional.<Geometry>of(polygon).filter(seen -> seen.getArea() > LEAST_SQUARE_METRES);
    }

    private static Coordinate[] closed(Coordinate[] corners) {
        Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = corners[0];
        return ring;
    }

    private Coordinate[] places(JsonNode numbers) {
        return numbers.valueStream().map(this::place).toArray(Coordinate[]::new);
    }

    private Coordinate place(JsonNode number) {
        int vertex = number.asInt(-1);
        if (vertex < 0 || vertex >= vertices.count()) {
            throw new IllegalArgumentException(
                    "a boundary names vertex " + number + " of " + vertices.count() + " vertices");
        }
        return vertices.at(vertex);
    }
}
