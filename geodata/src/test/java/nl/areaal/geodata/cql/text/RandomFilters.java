package nl.areaal.geodata.cql.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Operator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Makes filters of every kind that the language can write, from a seed. */
final class RandomFilters {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String[] NAMES = {
        "a", "height_metres", "date", "layer:ids", "AND", "een naam", "Élan.x", "say \"hi\""
    };
    private static final String[] TEXTS = {"", "foo", "it's", "50\\%", "\\'", "ß%_", "tab\there", "'", "x\\y"};

    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    Expression condition(int depth) {
        if (depth == 0) {
            return new Expression.Truth(random.nextBoolean());
        }
        return switch (random.nextInt(9)) {
            case 0 -> new Call(random.nextBoolean() ? Operator.AND : Operator.OR, some(2, () -> condition(depth - 1)));
            case 1 -> Call.of(Operator.NOT, condition(depth - 1));
            case 2 -> Call.of(anyOf(Operator.Kind.COMPARISON), scalar(depth - 1), scalar(depth - 1));
            case 3 -> test(depth - 1);
            case 4 -> Call.of(anyOf(Operator.Kind.SPATIAL), place(), place());
            case 5 -> Call.of(anyOf(Operator.Kind.TEMPORAL), time(), time());
            case 6 -> Call.of(anyOf(Operator.Kind.ARRAY), array(depth - 1), array(depth - 1));
            case 7 -> new Expression.FunctionCall("holds", some(0, () -> scalar(depth - 1)));
            default -> property();
        };
    }

    private Expression test(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> Call.of(Operator.LIKE, text(), folded(new Expression.Text("a%")));
            case 1 -> Call.of(Operator.BETWEEN, number(depth), number(depth), number(depth));
            case 2 -> Call.of(Operator.IN, scalar(depth), new Expression.Sequence(some(1, () -> scalar(depth))));
            default -> Call.of(Operator.IS_NULL, random.nextBoolean() ? place() : scalar(depth));
        };
    }

    private Expression scalar(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> text();
            case 1 -> new Expression.Day(LocalDate.of(2026, 1, 1 + random.nextInt(28)));
            case 2 -> new Expression.Moment(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
            case 3 -> new Expression.Truth(random.nextBoolean());
            default -> number(depth);
        };
    }

    private Expression number(int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 ->
                new Expression.Numeral(BigDecimal.valueOf(random.nextLong(-99_999, 99_999), random.nextInt(-3, 20)));
            case 1 -> property();
            default -> Call.of(anyOf(Operator.Kind.ARITHMETIC), number(depth - 1), number(depth - 1));
        };
    }

    private Expression text() {
        return folded(random.nextBoolean() ? property() : new Expression.Text(any(TEXTS)));
    }

    private Expression folded(Expression text) {
        return random.nextBoolean() ? text : Call.of(anyOf(Operator.Kind.FOLDING), text);
    }

    private Expression property() {
        return new Expression.Property(any(NAMES));
    }

    private Expression array(int depth) {
        return depth > 0 && random.nextBoolean()
                ? new Expression.Sequence(
                        some(0, () -> random.nextInt(4) == 0 ? array(depth - 1) : condition(depth - 1)))
                : property();
    }

    private Expression time() {
        return switch (random.nextInt(3)) {
            case 0 -> property();
            case 1 -> new Expression.Moment(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
            default -> new Expression.Interval(end(), end());
        };
    }

    private Expression end() {
        return switch (random.nextInt(4)) {
            case 0 -> property();
            case 1 -> new Expression.Open();
            case 2 -> new Expression.Day(LocalDate.of(2020, 2, 29));
            default -> new Expression.Moment(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
        };
    }

    private Expression place() {
        return switch (random.nextInt(3)) {
            case 0 -> property();
            case 1 -> new Expression.Box(some(4, 4, () -> (double) random.nextInt(-90, 90)));
            default -> new Expression.Shape(shape(random.nextInt(7)));
        };
    }

    private Geometry shape(int kind) {
        return switch (kind) {
            case 0 -> GEOMETRY.createPoint(coordinate());
            case 1 -> line();
            case 2 -> polygon();
            case 3 ->
                GEOMETRY.createMultiPointFromCoords(some(1, this::coordinate).toArray(Coordinate[]::new));
            case 4 -> GEOMETRY.createMultiLineString(some(1, this::line).toArray(LineString[]::new));
            case 5 -> GEOMETRY.createMultiPolygon(some(1, this::polygon).toArray(Polygon[]::new));
            default ->
                GEOMETRY.createGeometryCollection(
                        some(1, () -> shape(random.nextInt(6))).toArray(Geometry[]::new));
        };
    }

    private LineString line() {
        return GEOMETRY.createLineString(some(2, this::coordinate).toArray(Coordinate[]::new));
    }

    private Polygon polygon() {
        List<Coordinate> ring = new ArrayList<>(some(3, this::coordinate));
        ring.add(ring.getFirst().copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private Coordinate coordinate() {
        return new Coordinate(random.nextInt(-18_000, 18_000) / 100.0, random.nextInt(-90_000_000, 90_000_000) / 1e6);
    }

    private Operator anyOf(Operator.Kind kind) {
        return any(Stream.of(Operator.values())
                .filter(operator -> operator.kind() == kind)
                .toArray(Operator[]::new));
    }

    private <T> List<T> some(int fewest, Supplier<T> each) {
        return some(fewest, fewest + 2, each);
    }

    private <T> List<T> some(int fewest, int most, Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(fewest, most + 1)).toList();
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
