package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * The surfaces that a city object shows: walls, roofs and floors of the geometry with its highest level of detail (CityJSON 2.0, section
 * 3). Of a solid those are its outer shell. Templates have no surfaces of their own, and level 0 is a ground plan.
 */
final class CitySurfaces {
    private static final double LEAST_LEVEL = 1;

    private final CityRings rings;

    CitySurfaces(CityVertices vertices) {
        rings = new CityRings(vertices, RegionCrs.GEOMETRY);
    }

    /** The surfaces of one object with their level of detail. */
    record Body(double level, List<Polygon> surfaces) {}

    /**
     * What an object shows.
     *
     * @param geometries its "geometry" member
     * @throws IllegalArgumentException when a boundary names a vertex that is not there
     */
    Optional<Body> of(JsonNode geometries) {
        return geometries
                .valueStream()
                .filter(geometry -> level(geometry) >= LEAST_LEVEL && depth(geometry) > 0)
                .max(Comparator.comparingDouble(CitySurfaces::level))
                .map(this::body)
                .filter(body -> !body.surfaces().isEmpty());
    }

    /** The surfaces of an object and its parts, where a part stands for what the object shows in less detail. */
    static Optional<MultiPolygon> together(Optional<Body> own, List<Body> parts) {
        List<Polygon> all = new ArrayList<>();
        double ofParts = parts.stream().mapToDouble(Body::level).max().orElse(0);
        own.filter(body -> body.level() >= ofParts).ifPresent(body -> all.addAll(body.surfaces()));
        parts.forEach(part -> all.addAll(part.surfaces()));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(RegionCrs.GEOMETRY.createMultiPolygon(all.toArray(Polygon[]::new)));
    }

    private static double level(JsonNode geometry) {
        return geometry.path("lod").asDouble(0);
    }

    /** How deep surfaces lie in lists; 0 when it has none. */
    private static int depth(JsonNode geometry) {
        return switch (geometry.path("type").asString("")) {
            case "MultiSurface", "CompositeSurface" -> 1;
            case "Solid" -> 2;
            case "MultiSolid", "CompositeSolid" -> 3;
            default -> 0;
        };
    }

    private Body body(JsonNode geometry) {
        List<Polygon> surfaces = new ArrayList<>();
        collect(geometry.path("boundaries"), depth(geometry), surfaces);
        return new Body(level(geometry), surfaces);
    }

    private void collect(JsonNode boundaries, int depth, List<Polygon> surfaces) {
        switch (depth) {
            case 1 -> boundaries.forEach(surface -> rings.polygon(surface).ifPresent(surfaces::add));
            case 2 -> collect(boundaries.path(0), 1, surfaces); // the outer shell; nobody sees the others
            default -> boundaries.forEach(solid -> collect(solid, depth - 1, surfaces));
        }
    }
}
