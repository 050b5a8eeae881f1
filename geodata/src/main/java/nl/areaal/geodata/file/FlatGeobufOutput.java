package nl.areaal.geodata.file;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Coordinate;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * Writes features as FlatGeobuf 3 while they come in: without an index, which would need all of them first, and without
 * their number. The first column is the name of the feature.
 */
public final class FlatGeobufOutput {
    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 1};
    private static final int BUFFER_BYTES = 1 << 16;

    private final FlatBufferBuilder builder = new FlatBufferBuilder();
    private final OutputStream out;
    private final byte geometryType;

    /**
     * Writes the head of the file.
     *
     * @param name of the layer
     * @param srid EPSG code of the geometry, x or longitude first
     */
    public FlatGeobufOutput(OutputStream out, String name, GeometryKind kind, int srid, List<LayerColumn> columns)
            throws IOException {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.geometryType = switch (kind) {
            case POINT -> GeometryType.Point;
            case LINE -> GeometryType.MultiLineString;
            case POLYGON -> GeometryType.MultiPolygon;
            case MIXED -> GeometryType.Unknown;
        };
        header(name, srid, columns);
    }

    public void row(FeatureRow row) throws IOException {
        builder.clear();
        int properties = Feature.createPropertiesVector(builder, properties(row));
        byte type = geometryType == GeometryType.Unknown
                ? GeometryConversions.toGeometryType(row.geometry().getClass())
                : geometryType;
        int geometry = type == GeometryType.MultiLineString
                ? lines(row.geometry())
                : GeometryConversions.serialize(builder, row.geometry(), type);
        Feature.startFeature(builder);
        Feature.addGeometry(builder, geometry);
        Feature.addProperties(builder, properties);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        out.write(builder.sizedByteArray());
    }

    /** The library leaves out where a line ends when there is only one, and GDAL then reads none. */
    private int lines(org.locationtech.jts.geom.Geometry lines) {
        long[] ends = new long[lines.getNumGeometries()];
        double[] places = new double[2 * lines.getNumPoints()];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            for (Coordinate place : lines.getGeometryN(i).getCoordinates()) {
                places[at++] = place.x;
                places[at++] = place.y;
            }
            ends[i] = at / 2;
        }
        int ended = Geometry.createEndsVector(builder, ends);
        int xy = Geometry.createXyVector(builder, places);
        Geometry.startGeometry(builder);
        Geometry.addEnds(builder, ended);
        Geometry.addXy(builder, xy);
        Geometry.addType(builder, GeometryType.MultiLineString);
        return Geometry.endGeometry(builder);
    }

    /** Sends what is still here. */
    public void finish() throws IOException {
        out.flush();
    }

    private void header(String layer, int srid, List<LayerColumn> columns) throws IOException {
        List<Integer> offsets = new ArrayList<>(List.of(column("id", ColumnType.String)));
        columns.forEach(column -> offsets.add(column(column.property(), type(column.type()))));
        int described = Header.createColumnsVector(
                builder, offsets.stream().mapToInt(Integer::intValue).toArray());
        int name = builder.createString(layer);
        Crs.startCrs(builder);
        Crs.addCode(builder, srid);
        int crs = Crs.endCrs(builder);
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(builder, geometryType);
        Header.addColumns(builder, described);
        Header.addIndexNodeSize(builder, 0);
        Header.addCrs(builder, crs);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        out.write(MAGIC);
        out.write(builder.sizedByteArray());
    }

    private int column(String name, int type) {
        int text = builder.createString(name);
        Column.startColumn(builder);
        Column.addName(builder, text);
        Column.addType(builder, type);
        return Column.endColumn(builder);
    }

    private static int type(PropertyType type) {
        return switch (type) {
            case STRING -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE_TIME -> ColumnType.DateTime;
        };
    }

    private static byte[] properties(FeatureRow row) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(property(0, row.name()));
        for (int i = 0; i < row.values().size(); i++) {
            Optional<Object> value = row.values().get(i);
            if (value.isPresent()) {
                all.writeBytes(property(i + 1, value.get()));
            }
        }
        return all.toByteArray();
    }

    /** The number of the column, and the value as its type is written. */
    private static byte[] property(int column, Object value) {
        byte[] written = switch (value) {
            case Long number -> bytes(Long.BYTES).putLong(number).array();
            case Double number -> bytes(Double.BYTES).putDouble(number).array();
            case Boolean truth -> new byte[] {(byte) (truth ? 1 : 0)};
            default -> {
                byte[] letters = value.toString().getBytes(StandardCharsets.UTF_8);
                yield bytes(Integer.BYTES + letters.length)
                        .putInt(letters.length)
                        .put(letters)
                        .array();
            }
        };
        return bytes(Short.BYTES + written.length)
                .putShort((short) column)
                .put(written)
                .array();
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }
}
