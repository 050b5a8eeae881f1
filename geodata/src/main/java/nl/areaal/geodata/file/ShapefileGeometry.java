package nl.areaal.geodata.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.layer.GeometryKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** The form that a Shapefile gives to geometry (ESRI Shapefile Technical Description, 1998). */
final class ShapefileGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DIMENSIONS = 10;
    private static final int WITH_HEIGHT = 1;
    private static final int MULTI_PATCH = 31;
    private static final int BOX_BYTES = 4 * Double.BYTES;
    private static final int POSITION_BYTES = 2 * Double.BYTES;

    private final ByteBuffer record;
    private final boolean withHeight;

    private ShapefileGeometry(ByteBuffer record, boolean withHeight) {
        this.record = record;
        this.withHeight = withHeight;
    }

    /** What the shapes of a type are on the map; empty when there is no such type. */
    static Optional<GeometryKind> kind(int type) {
        return switch (type) {
            case 1, 11, 21 -> Optional.of(GeometryKind.POINT);
            case 3, 13, 23 -> Optional.of(GeometryKind.LINE);
            case 5, 15, 25 -> Optional.of(GeometryKind.POLYGON);
            case 0, 8, 18, 28, MULTI_PATCH -> Optional.of(GeometryKind.MIXED);
            default -> Optional.empty();
        };
    }

    /**
     * Reads the content of a record; empty for a shape that is none.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static Optional<Geometry> read(ByteBuffer content) {
        ByteBuffer record = content.order(ByteOrder.LITTLE_ENDIAN);
        try {
            int type = record.getInt();
            if (type == 0) {
                return Optional.empty();
            }
            if (type == MULTI_PATCH || kind(type).isEmpty()) {
                throw new IllegalArgumentException(type == MULTI_PATCH ? "it is a multipatch" : "its type is " + type);
            }
            return Optional.of(
                    new ShapefileGeometry(record, type / DIMENSIONS == WITH_HEIGHT).shape(type % DIMENSIONS));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("it ends before its last position", e);
        }
    }

    private Geometry shape(int plainType) {
        return switch (plainType) {
            case 1 -> point();
            case 8 -> multiPoint();
            case 3 -> lines();
            default -> ShapefileRings.assemble(rings());
        };
    }

    private Geometry point() {
        double x = record.getDouble();
        double y = record.getDouble();
        return FACTORY.createPoint(new Coordinate(x, y, withHeight ? record.getDouble() : Double.NaN));
    }

    private Geometry multiPoint() {
        skipBox();
        int count = count(POSITION_BYTES);
        return FACTORY.createMultiPointFromCoords(positions(record.position(), new int[] {0, count})[0]);
    }

    private Geometry lines() {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] part : parts()) {
            lines.add(FACTORY.createLineString(part));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private List<LinearRing> rings() {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinate[] part : parts()) {
            if (part.length > 0) {
                rings.add(FACTORY.createLinearRing(part));
            }
        }
        return rings;
    }

    private Coordinate[][] parts() {
        skipBox();
        int parts = count(Integer.BYTES);
        int positions = count(POSITION_BYTES);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = record.getInt();
            if (starts[i] < 0 || starts[i] > positions || (i > 0 && starts[i] < starts[i - 1])) {
                throw new IllegalArgumentException(
                        "its part " + (i + 1) + " begins at position " + starts[i] + " of " + positions);
            }
        }
        starts[parts] = positions;
        return positions(record.position(), starts);
    }

    /** The positions from somewhere in the record, cut at the given numbers; heights come after all of them. */
    private Coordinate[][] positions(int from, int[] starts) {
        int heights = from + starts[starts.length - 1] * POSITION_BYTES + 2 * Double.BYTES;
        Coordinate[][] parts = new Coordinate[starts.length - 1][];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new Coordinate[starts[part + 1] - starts[part]];
            for (int i = 0; i < parts[part].length; i++) {
                int number = starts[part] + i;
                int at = from + number * POSITION_BYTES;
                double z = withHeight ? record.getDouble(heights + number * Double.BYTES) : Double.NaN;
                parts[part][i] = new Coordinate(record.getDouble(at), record.getDouble(at + Double.BYTES), z);
            }
        }
        return parts;
    }

    private void skipBox() {
        record.position(record.position() + Math.min(BOX_BYTES, record.remaining()));
    }

    private int count(int bytesOfEach) {
        int count = record.getInt();
        if (count < 0 || (long) count * bytesOfEach > record.remaining()) {
            throw new IllegalArgumentException("it says to hold " + count + " and ends before that");
        }
        return count;
    }
}
