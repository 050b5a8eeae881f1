package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;

/**
 * The ground that city objects stand on: of their geometries (CityJSON 2.0, section 3) the one with the lowest level of detail, of that
 * the surfaces on the ground where it tells them, seen from above.
 */
final class CityGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** What stands upright has no ground. */
    private static final double LEAST_SQUARE_METRES = 1e-6;

    private final CityRings rings;

    CityGeometry(CityVertices vertices) {
        rings = new CityRings(vertices.flat(), FACTORY);
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
        return FACTORY.createPoint(rings.place(number));
    }

    private Optional<Geometry> lines(JsonNode lines) {
        List<Geometry> made = new ArrayList<>();
        lines.forEach(line -> made.add(FACTORY.createLineString(rings.places(line))));
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

    private Optional<Geometry> polygon(JsonNode surface) {
        return rings.polygon(surface).<Geometry>map(seen -> seen).filter(seen -> seen.getArea() > LEAST_SQUARE_METRES);
    }
}
