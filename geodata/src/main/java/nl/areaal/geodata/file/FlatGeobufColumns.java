package nl.areaal.geodata.file;

import com.google.flatbuffers.Table;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/**
 * The columns that the header of a FlatGeobuf file declares, and what the features hold in them.
 *
 * @param geometryType of all features, or unknown
 */
record FlatGeobufColumns(int geometryType, List<Named> columns) {
    private static final int DATE_LETTERS = "2026-01-01".length();

    /** A column and its type. */
    record Named(String name, int type) {
        Optional<PropertyType> property() {
            return switch (type) {
                case ColumnType.Bool -> Optional.of(PropertyType.BOOLEAN);
                case ColumnType.Byte,
                        ColumnType.UByte,
                        ColumnType.Short,
                        ColumnType.UShort,
                        ColumnType.Int,
                        ColumnType.UInt,
                        ColumnType.Long,
                        ColumnType.ULong -> Optional.of(PropertyType.INTEGER);
                case ColumnType.Float, ColumnType.Double -> Optional.of(PropertyType.NUMBER);
                case ColumnType.String, ColumnType.Json -> Optional.of(PropertyType.STRING);
                case ColumnType.DateTime -> Optional.of(PropertyType.DATE_TIME);
                default -> Optional.empty();
            };
        }
    }

    static FlatGeobufColumns of(Header header) {
        List<Named> columns = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            Column column = header.columns(i);
            String name = Optional.ofNullable(column.name()).orElse("column " + (i + 1));
            columns.add(new Named(name, column.type()));
        }
        return new FlatGeobufColumns(header.geometryType(), List.copyOf(columns));
    }

    Map<String, PropertyType> properties() {
        Map<String, PropertyType> properties = new LinkedHashMap<>();
        columns.forEach(column -> column.property().ifPresent(type -> properties.put(column.name(), type)));
        return properties;
    }

    /** The feature; what points outside its bytes is told as a fault. */
    SourceFeature feature(String id, Feature feature) {
        List<String> faults = new ArrayList<>();
        return new SourceFeature(id, geometry(feature, faults), properties(feature, faults), faults);
    }

    private Optional<Geometry> geometry(Feature feature, List<String> faults) {
        int room = room(feature);
        try {
            return Optional.ofNullable(feature.geometry())
                    .map(geometry -> new FlatGeobufGeometry(geometryType, room).read(geometry));
        } catch (IndexOutOfBoundsException e) {
            faults.add("geometry can not be read: it points outside the bytes of its feature");
        } catch (IllegalArgumentException e) {
            faults.add("geometry can not be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static int room(Table table) {
        return table.getByteBuffer().capacity() / Integer.BYTES;
    }

    private Map<String, Object> properties(Feature feature, List<String> faults) {
        Map<String, Object> properties = new HashMap<>();
        try {
            ByteBuffer bytes = feature.propertiesAsByteBuffer();
            if (bytes != null) {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                while (bytes.hasRemaining()) {
                    read(bytes, properties, faults);
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            faults.add("properties can not be read to their end");
        }
        return properties;
    }

    private void read(ByteBuffer bytes, Map<String, Object> properties, List<String> faults) {
        Named column = columns.get(Short.toUnsignedInt(bytes.getShort()));
        Object value = value(bytes, column.type());
        Optional<PropertyType> type = column.property();
        type.flatMap(found -> SourceValues.convert(value, found))
                .ifPresentOrElse(
                        converted -> properties.put(column.name(), converted),
                        () -> faults.add("property '" + column.name() + "' "
                                + type.map(found -> "is left out where it is not " + found.word())
                                        .orElse("holds bytes and is left out")));
    }

    private static Object value(ByteBuffer bytes, int type) {
        return switch (type) {
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte, ColumnType.Bool -> (long) Byte.toUnsignedInt(bytes.get());
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> (long) Short.toUnsignedInt(bytes.getShort());
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> Integer.toUnsignedLong(bytes.getInt());
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> unsigned(bytes.getLong());
            case ColumnType.Float -> (double) bytes.getFloat();
            case ColumnType.Double -> bytes.getDouble();
            case ColumnType.DateTime -> time(text(bytes));
            default -> text(bytes);
        };
    }

    /** No layer of ours holds more than 63 bits: what is larger becomes text, which is no whole number. */
    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : "more than 63 bits";
    }

    /** A day without a time begins at midnight. */
    private static String time(String text) {
        return text.length() == DATE_LETTERS ? text + "T00:00:00Z" : text;
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a text says to be " + length + " bytes long");
        }
        byte[] letters = new byte[length];
        bytes.get(letters);
        return new String(letters, StandardCharsets.UTF_8);
    }
}
