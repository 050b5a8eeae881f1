package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Makes geometry of its FlatGeobuf form. */
final class FlatGeobufGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 8;

    private final int layerType;
    private int room;

    /**
     * Starts the reading of one feature's geometry.
     *
     * @param room how many positions its bytes can hold: parts that share theirs could go on without end
     */
    FlatGeobufGeometry(int layerType, int room) {
        this.layerType = layerType;
        this.room = room;
    }

    static GeometryKind kind(int type) {
        return switch (type) {
            case GeometryType.Point -> GeometryKind.POINT;
            case GeometryType.LineString, GeometryType.MultiLineString -> GeometryKind.LINE;
            case GeometryType.Polygon, GeometryType.MultiPolygon -> GeometryKind.POLYGON;
            default -> GeometryKind.MIXED;
        };
    }

    /** The kind of one feature; empty when it has no geometry. */
    static Optional<GeometryKind> kind(Feature feature) {
        try {
            return Optional.ofNullable(feature.geometry()).map(geometry -> kind(geometry.type()));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a geometry, of the type of the layer where that has one for all.
     *
     * @throws IllegalArgumentException when it is not one
     */
    org.locationtech.jts.geom.Geometry read(Geometry geometry) {
        return read(geometry, layerType == GeometryType.Unknown ? geometry.type() : layerType, DEEPEST);
    }

    private org.locationtech.jts.geom.Geometry read(Geometry geometry, int type, int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("it holds parts within parts, more than " + DEEPEST + " deep");
        }
        return switch (type) {
            case GeometryType.Point -> point(geometry);
            case GeometryType.MultiPoint -> FACTORY.createMultiPointFromCoords(coordinates(geometry));
            case GeometryType.LineString -> FACTORY.createLineString(coordinates(geometry));
            case GeometryType.MultiLineString ->
                FACTORY.createMultiLineString(lines(geometry).toArray(LineString[]::new));
            case GeometryType.Polygon -> polygon(geometry);
            case GeometryType.MultiPolygon ->
                FACTORY.createMultiPolygon(each(geometry, this::polygon).toArray(Polygon[]::new));
            case GeometryType.GeometryCollection ->
                FACTORY.createGeometryCollection(each(geometry, part -> read(part, part.type(), depth - 1))
                        .toArray(org.locationtech.jts.geom.Geometry[]::new));
            default ->
                throw new IllegalArgumentException("its type is "
                        + (type < GeometryType.names.length ? GeometryType.names[type] : String.valueOf(type)));
        };
    }

    private Point point(Geometry geometry) {
        Coordinate[] coordinates = coordinates(geometry);
        return coordinates.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(coordinates[0]);
    }

    private Polygon polygon(Geometry geometry) {
        List<LinearRing> rings =
                cut(geometry).stream().map(FACTORY::createLinearRing).toList();
        return rings.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
    }

    private List<LineString> lines(Geometry geometry) {
        return cut(geometry).stream().map(FACTORY::createLineString).toList();
    }

    /** The positions as one row, or as several where the geometry says at which number each ends. */
    private List<Coordinate[]> cut(Geometry geometry) {
        Coordinate[] all = coordinates(geometry);
        int ends = checked(geometry.endsLength());
        if (ends == 0) {
            return all.length == 0 ? List.of() : List.<Coordinate[]>of(all);
        }
        List<Coordinate[]> parts = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < ends; i++) {
            long end = geometry.ends(i);
            if (end < start || end > all.length) {
                throw new IllegalArgumentException(
                        "its part " + (i + 1) + " ends at position " + end + " of " + all.length);
            }
            parts.add(Arrays.copyOfRange(all, (int) start, (int) end));
            start = end;
        }
        return parts;
    }

    private Coordinate[] coordinates(Geometry geometry) {
        int count = checked(geometry.xyLength() / 2);
        int heights = geometry.zLength();
        Coordinate[] coordinates = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            double z = i < heights ? geometry.z(i) : Double.NaN;
            coordinates[i] = new Coordinate(geometry.xy(2 * i), geometry.xy(2 * i + 1), z);
        }
        return coordinates;
    }

    private <T> List<T> each(Geometry geometry, Function<Geometry, T> read) {
        int count = checked(geometry.partsLength());
        List<T> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(read.apply(geometry.parts(i)));
        }
        return parts;
    }

    private int checked(int count) {
        room -= Math.max(count, 0);
        if (count < 0 || room < 0) {
            throw new IllegalArgumentException("it says to hold " + count + ", more than its bytes can");
        }
        return count;
    }
}
