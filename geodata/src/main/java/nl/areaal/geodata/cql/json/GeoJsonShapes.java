package nl.areaal.geodata.cql.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.InvalidFilterException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads the geometry of a filter as GeoJSON has it, and boxes. */
final class GeoJsonShapes {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int DEEPEST = 10;

    private int depth;

    Geometry read(JsonNode node, String place) {
        if (++depth > DEEPEST) {
            throw new InvalidFilterException(place, "deeper", "at most " + DEEPEST + " collections within each other");
        }
        try {
            return geometry(node, place);
        } catch (IllegalArgumentException e) {
            // A line of one point, a ring that isn't closed.
            throw new InvalidFilterException(
                    place, node.toString(), "lines of two points or more, and rings of four or more that close");
        } finally {
            depth--;
        }
    }

    Expression.Box box(JsonNode node, String place) {
        if (!node.isArray() || (node.size() != 4 && node.size() != 6)) {
            throw new InvalidFilterException(place, node.toString(), "an array of 4 or 6 numbers");
        }
        List<Double> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(ordinate(number, place)));
        return new Expression.Box(numbers);
    }

    private Geometry geometry(JsonNode node, String place) {
        JsonNode coordinates = node.path("coordinates");
        String at = place + "/coordinates";
        return switch (node.path("type").asString("")) {
            case "Point" -> point(coordinates, at);
            case "LineString" -> line(coordinates, at);
            case "Polygon" -> polygon(coordinates, at);
            case "MultiPoint" -> GEOMETRY.createMultiPoint(each(coordinates, at, this::point, Point[]::new));
            case "MultiLineString" ->
                GEOMETRY.createMultiLineString(each(coordinates, at, this::line, LineString[]::new));
            case "MultiPolygon" -> GEOMETRY.createMultiPolygon(each(coordinates, at, this::polygon, Polygon[]::new));
            case "GeometryCollection" ->
                GEOMETRY.createGeometryCollection(
                        each(node.path("geometries"), place + "/geometries", this::read, Geometry[]::new));
            default ->
                throw new InvalidFilterException(
                        place + "/type", node.path("type").toString(), "a GeoJSON geometry");
        };
    }

    private Point point(JsonNode node, String place) {
        return GEOMETRY.createPoint(coordinate(node, place));
    }

    private LineString line(JsonNode node, String place) {
        return GEOMETRY.createLineString(each(node, place, this::coordinate, Coordinate[]::new));
    }

    private LinearRing ring(JsonNode node, String place) {
        return GEOMETRY.createLinearRing(each(node, place, this::coordinate, Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node, String place) {
        List<LinearRing> rings = List.of(each(node, place, this::ring, LinearRing[]::new));
        return GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private Coordinate coordinate(JsonNode node, String place) {
        if (!node.isArray() || node.size() < 2 || node.size() > 3) {
            throw new InvalidFilterException(place, node.toString(), "a position of 2 or 3 numbers");
        }
        double x = ordinate(node.path(0), place);
        double y = ordinate(node.path(1), place);
        return node.size() == 2 ? new Coordinate(x, y) : new Coordinate(x, y, ordinate(node.path(2), place));
    }

    private static double ordinate(JsonNode node, String place) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new InvalidFilterException(place, node.toString(), "a finite number");
        }
        return value;
    }

    private static <T> T[] each(
            JsonNode array, String place, BiFunction<JsonNode, String, T> element, IntFunction<T[]> made) {
        if (!array.isArray() || array.isEmpty()) {
            throw new InvalidFilterException(place, array.isMissingNode() ? "nothing" : array.toString(), "an array");
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(element.apply(array.path(i), place + "/" + i));
        }
        return elements.toArray(made.apply(0));
    }
}
