package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Makes polygons of boundaries, which are numbers of vertices (CityJSON 2.0, section 3.1). */
final class CityRings {
    private static final int FEWEST_CORNERS = 3;

    private final CityVertices vertices;
    private final GeometryFactory factory;

    CityRings(CityVertices vertices, GeometryFactory factory) {
        this.vertices = vertices;
        this.factory = factory;
    }

    /**
     * A surface.
     *
     * @param rings the outer one and then those of holes
     * @return empty when it has fewer than three corners
     * @throws IllegalArgumentException when a ring names a vertex that is not there
     */
    Optional<Polygon> polygon(JsonNode rings) {
        if (rings.path(0).size() < FEWEST_CORNERS) {
            return Optional.empty();
        }
        List<LinearRing> made = new ArrayList<>();
        rings.valueStream()
                .filter(ring -> ring.size() >= FEWEST_CORNERS)
                .forEach(ring -> made.add(factory.createLinearRing(closed(places(ring)))));
        return Optional.of(
                factory.createPolygon(made.getFirst(), made.stream().skip(1).toArray(LinearRing[]::new)));
    }

    private static Coordinate[] closed(Coordinate[] corners) {
        Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = corners[0];
        return ring;
    }

    Coordinate[] places(JsonNode numbers) {
        return numbers.valueStream().map(this::place).toArray(Coordinate[]::new);
    }

    Coordinate place(JsonNode number) {
        int vertex = number.asInt(-1);
        if (vertex < 0 || vertex >= vertices.count()) {
            throw new IllegalArgumentException(
                    "a boundary names vertex " + number + " of " + vertices.count() + " vertices");
        }
        return vertices.at(vertex);
    }
}
