package nl.areaal.geodata.layer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The features of a vector tile of one layer, read back: by id, with properties and geometry in tile units. */
record DecodedTile(String layer, Map<Long, Feature> features) {
    private static final GeometryFactory UNITS = new GeometryFactory();

    /** A feature; of a polygon each ring, told apart by nothing but its place. */
    record Feature(Map<String, Object> properties, int type, List<Coordinate[]> parts) {
        /** Rings as polygons, filled and unfilled in turn; lines and points as they are. */
        Geometry geometry() {
            Geometry whole = UNITS.createGeometryCollection();
            for (Coordinate[] part : parts) {
                whole = switch (type) {
                    case 1 -> whole.union(UNITS.createMultiPointFromCoords(part));
                    case 2 -> whole.union(UNITS.createLineString(part));
                    default -> whole.symDifference(UNITS.createPolygon(part).buffer(0));
                };
            }
            return whole;
        }
    }

    static DecodedTile of(byte[] tile) {
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<ByteBuffer> features = new ArrayList<>();
        fields(
                buffer(tile),
                (layerField, layer) -> fields(layer, (field, content) -> {
                    switch (field) {
                        case 1 -> names.add(text(content));
                        case 2 -> features.add(content);
                        case 3 -> keys.add(text(content));
                        case 4 -> values.add(value(content));
                        default -> {}
                    }
                }));
        Map<Long, Feature> byId = new TreeMap<>();
        features.forEach(feature -> read(feature, keys, values, byId));
        return new DecodedTile(names.isEmpty() ? "" : names.getFirst(), byId);
    }

    private static void read(ByteBuffer in, List<String> keys, List<Object> values, Map<Long, Feature> byId) {
        long[] idAndType = new long[2];
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Coordinate[]> parts = new ArrayList<>();
        fields(in, (field, content) -> {
            switch (field) {
                case 1 -> idAndType[0] = varint(content);
                case 2 -> {
                    while (content.hasRemaining()) {
                        properties.put(keys.get((int) varint(content)), values.get((int) varint(content)));
                    }
                }
                case 3 -> idAndType[1] = varint(content);
                default -> parts.addAll(parts(content));
            }
        });
        byId.put(idAndType[0], new Feature(properties, (int) idAndType[1], parts));
    }

    private static List<Coordinate[]> parts(ByteBuffer in) {
        List<Coordinate[]> parts = new ArrayList<>();
        CoordinateList part = new CoordinateList();
        long x = 0;
        long y = 0;
        while (in.hasRemaining()) {
            long command = varint(in);
            if ((command & 7) == 7) {
                part.closeRing();
                continue;
            }
            if ((command & 7) == 1 && !part.isEmpty()) {
                parts.add(part.toCoordinateArray());
                part = new CoordinateList();
            }
            for (long i = command >> 3; i > 0; i--) {
                x += zigzag(varint(in));
                y += zigzag(varint(in));
                part.add(new Coordinate(x, y));
            }
        }
        parts.add(part.toCoordinateArray());
        return parts;
    }

    private static Object value(ByteBuffer in) {
        List<Object> values = new ArrayList<>();
        fields(
                in,
                (field, content) -> values.add(
                        switch (field) {
                            case 1 -> text(content);
                            case 3 -> content.getDouble();
                            case 6 -> zigzag(varint(content));
                            case 7 -> varint(content) == 1;
                            default -> varint(content);
                        }));
        return values.getFirst();
    }

    /** Hands over each field of a message with its content. */
    private static void fields(ByteBuffer in, BiConsumer<Integer, ByteBuffer> reader) {
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            int start = in.position();
            int length = switch (tag & 7) {
                case 0 -> {
                    varint(in);
                    yield in.position() - start;
                }
                case 1 -> Double.BYTES;
                default -> {
                    int stated = (int) varint(in);
                    start = in.position();
                    yield stated;
                }
            };
            reader.accept(tag >> 3, in.slice(start, length).order(ByteOrder.LITTLE_ENDIAN));
            in.position(start + length);
        }
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(in).toString();
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.get();
        }
        return value | (long) next << shift;
    }

    private static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
