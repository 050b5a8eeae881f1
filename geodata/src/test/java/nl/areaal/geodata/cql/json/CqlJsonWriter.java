package nl.areaal.geodata.cql.json;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Expression.Sequence;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a filter as CQL2 JSON that reads back to the same tree. */
public final class CqlJsonWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CqlJsonWriter() {}

    public static String write(Expression expression) {
        return JSON.writeValueAsString(node(expression));
    }

    private static JsonNode node(Expression expression) {
        return switch (expression) {
            case Call call -> call(call.operator().json(), call.operands());
            case Expression.FunctionCall call -> call(call.name(), call.operands());
            case Expression.Property property -> NODES.objectNode().put("property", property.name());
            case Expression.Text text -> NODES.stringNode(text.value());
            case Expression.Numeral number -> NODES.numberNode(number.value());
            case Expression.Truth truth -> NODES.booleanNode(truth.value());
            case Expression.Day day ->
                NODES.objectNode().put("date", day.value().toString());
            case Expression.Moment moment ->
                NODES.objectNode().put("timestamp", moment.value().toString());
            case Expression.Open open -> NODES.stringNode("..");
            case Expression.Interval interval ->
                NODES.objectNode()
                        .set(
                                "interval",
                                NODES.arrayNode().add(end(interval.start())).add(end(interval.end())));
            case Expression.Shape shape -> geometry(shape.value());
            case Expression.Box box -> NODES.objectNode().set("bbox", array(box.numbers(), NODES::numberNode));
            case Sequence sequence -> array(sequence.elements(), CqlJsonWriter::node);
        };
    }

    private static ObjectNode call(String word, List<Expression> operands) {
        return NODES.objectNode().put("op", word).set("args", array(operands, CqlJsonWriter::node));
    }

    private static JsonNode end(Expression end) {
        return switch (end) {
            case Expression.Day day -> NODES.stringNode(day.value().toString());
            case Expression.Moment moment -> NODES.stringNode(moment.value().toString());
            default -> node(end);
        };
    }

    private static ObjectNode geometry(Geometry geometry) {
        ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
        return switch (geometry) {
            case Point point -> node.set("coordinates", position(point.getCoordinate()));
            case LineString line -> node.set("coordinates", positions(line));
            case Polygon polygon -> node.set("coordinates", rings(polygon));
            case MultiPoint points -> node.set("coordinates", parts(points, part -> position(part.getCoordinate())));
            case MultiLineString lines -> node.set("coordinates", parts(lines, CqlJsonWriter::positions));
            case MultiPolygon polygons -> node.set("coordinates", parts(polygons, part -> rings((Polygon) part)));
            default -> node.set("geometries", parts((GeometryCollection) geometry, CqlJsonWriter::geometry));
        };
    }

    private static ArrayNode rings(Polygon polygon) {
        ArrayNode rings = NODES.arrayNode().add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode positions(Geometry line) {
        return array(Arrays.asList(line.getCoordinates()), CqlJsonWriter::position);
    }

    private static ArrayNode position(Coordinate place) {
        ArrayNode position = NODES.arrayNode().add(place.getX()).add(place.getY());
        return Double.isNaN(place.getZ()) ? position : position.add(place.getZ());
    }

    private static ArrayNode parts(GeometryCollection whole, Function<Geometry, JsonNode> part) {
        ArrayNode parts = NODES.arrayNode();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            parts.add(part.apply(whole.getGeometryN(i)));
        }
        return parts;
    }

    private static <T> ArrayNode array(List<T> elements, Function<T, JsonNode> node) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(node.apply(element)));
        return array;
    }
}
