package nl.areaal.geodata.cql.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.text.Token.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads geometry as WKT among the other words of a filter, and boxes. */
final class WellKnownText {
    private static final Set<String> TYPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final int DEEPEST = 10;

    private final Tokens tokens;
    private int depth;

    WellKnownText(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether geometry comes next: its type, and then a parenthesis. */
    boolean begins() {
        Token next = tokens.peek();
        return next.kind() == Kind.NAME
                && TYPES.contains(next.upperCase())
                && (tokens.peekSecond().isSign("(") || tokens.peekSecond().isWord("Z"));
    }

    Geometry read() {
        if (!begins()) {
            throw tokens.unexpected("a geometry");
        }
        Token type = tokens.take();
        tokens.takeWord("Z");
        if (++depth > DEEPEST) {
            throw new InvalidFilterException(
                    type.place(), "deeper", "at most " + DEEPEST + " collections within each other");
        }
        try {
            return switch (type.upperCase()) {
                case "POINT" -> point();
                case "LINESTRING" -> line();
                case "POLYGON" -> polygon();
                case "MULTIPOINT" -> GEOMETRY.createMultiPoint(list(this::pointInMany, Point[]::new));
                case "MULTILINESTRING" -> GEOMETRY.createMultiLineString(list(this::line, LineString[]::new));
                case "MULTIPOLYGON" -> GEOMETRY.createMultiPolygon(list(this::polygon, Polygon[]::new));
                default -> GEOMETRY.createGeometryCollection(list(this::read, Geometry[]::new));
            };
        } catch (IllegalArgumentException e) {
            // A line of one point, a ring that isn't closed.
            throw new InvalidFilterException(
                    type.place(), type.text(), "lines of two points or more, and rings of four or more that close");
        } finally {
            depth--;
        }
    }

    Expression.Box box() {
        Token name = tokens.take();
        tokens.requireSign("(");
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(ordinate());
        } while (tokens.takeSign(","));
        tokens.requireSign(")");
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new InvalidFilterException(name.place(), numbers.size() + " numbers of BBOX", "4 or 6");
        }
        return new Expression.Box(numbers);
    }

    private Point point() {
        tokens.requireSign("(");
        Coordinate coordinate = coordinate();
        tokens.requireSign(")");
        return GEOMETRY.createPoint(coordinate);
    }

    /** The older way to write several points leaves their parentheses out. */
    private Point pointInMany() {
        return tokens.peek().isSign("(") ? point() : GEOMETRY.createPoint(coordinate());
    }

    private LineString line() {
        return GEOMETRY.createLineString(list(this::coordinate, Coordinate[]::new));
    }

    private Polygon polygon() {
        List<LinearRing> rings = List.of(
                list(() -> GEOMETRY.createLinearRing(list(this::coordinate, Coordinate[]::new)), LinearRing[]::new));
        return GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private <T> T[] list(Supplier<T> element, Function<Integer, T[]> array) {
        tokens.requireSign("(");
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (tokens.takeSign(","));
        tokens.requireSign(")");
        return elements.toArray(array.apply(0));
    }

    private Coordinate coordinate() {
        double x = ordinate();
        double y = ordinate();
        Token next = tokens.peek();
        boolean hasHeight = next.kind() == Kind.NUMBER || next.isSign("-") || next.isSign("+");
        return hasHeight ? new Coordinate(x, y, ordinate()) : new Coordinate(x, y);
    }

    private double ordinate() {
        Token start = tokens.peek();
        boolean negative = tokens.takeSign("-");
        if (!negative) {
            tokens.takeSign("+");
        }
        if (tokens.peek().kind() != Kind.NUMBER) {
            throw tokens.unexpected("a number");
        }
        double value = Double.parseDouble(tokens.take().text());
        if (!Double.isFinite(value)) {
            throw new InvalidFilterException(start.place(), "a number without end", "a finite number");
        }
        return negative ? -value : value;
    }
}
