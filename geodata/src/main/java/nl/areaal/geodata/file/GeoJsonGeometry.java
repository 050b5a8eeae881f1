package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Makes geometry of its GeoJSON form. */
public final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometry() {}

    /**
     * Reads a geometry object.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static Geometry read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        each(coordinates, GeoJsonGeometry::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        each(coordinates, GeoJsonGeometry::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        each(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(
                        each(geometry.path("geometries"), GeoJsonGeometry::read).toArray(Geometry[]::new));
            default ->
                throw new IllegalArgumentException(
                        "its type is '" + geometry.path("type").asString("") + "'");
        };
    }

    private static Point point(JsonNode position) {
        return position.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinate(position));
    }

    private static LineString line(JsonNode positions) {
        return FACTORY.createLineString(coordinates(positions));
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> made = each(rings, ring -> FACTORY.createLinearRing(coordinates(ring)));
        return FACTORY.createPolygon(made.getFirst(), made.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return each(positions, GeoJsonGeometry::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("a position is " + position + " and not two numbers");
        }
        double height = position.path(2).isNumber() ? position.path(2).doubleValue() : Double.NaN;
        return new Coordinate(position.path(0).doubleValue(), position.path(1).doubleValue(), height);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> found = new ArrayList<>(array.size());
        array.forEach(node -> found.add(read.apply(node)));
        return found;
    }
}
