package nl.areaal.geodata.file;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** Writes a FlatGeobuf file of polygons in RD New with a name and a year, without an index. */
final class FlatGeobufWriter implements AutoCloseable {
    private final FlatBufferBuilder builder = new FlatBufferBuilder();
    private final OutputStream out;

    private FlatGeobufWriter(OutputStream out) {
        this.out = out;
    }

    static FlatGeobufWriter create(Path file, String layer, long features) throws IOException {
        FlatGeobufWriter writer = new FlatGeobufWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        writer.header(layer, features);
        return writer;
    }

    void write(Coordinate[] ring, String name, int year) throws IOException {
        double[] places = new double[2 * ring.length];
        for (int i = 0; i < ring.length; i++) {
            places[2 * i] = ring[i].x;
            places[2 * i + 1] = ring[i].y;
        }
        builder.clear();
        int properties = Feature.createPropertiesVector(builder, values(name, year));
        int xy = Geometry.createXyVector(builder, places);
        Geometry.startGeometry(builder);
        Geometry.addXy(builder, xy);
        Geometry.addType(builder, GeometryType.Polygon);
        int geometry = Geometry.endGeometry(builder);
        Feature.startFeature(builder);
        Feature.addGeometry(builder, geometry);
        Feature.addProperties(builder, properties);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        out.write(builder.sizedByteArray());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void header(String layer, long features) throws IOException {
        int columns = Header.createColumnsVector(
                builder, new int[] {column("name", ColumnType.String), column("year", ColumnType.Int)});
        Crs.startCrs(builder);
        Crs.addCode(builder, 28992);
        int crs = Crs.endCrs(builder);
        int name = builder.createString(layer);
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(builder, GeometryType.Polygon);
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, features);
        Header.addIndexNodeSize(builder, 0);
        Header.addCrs(builder, crs);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        out.write("fgb\u0003fgb\u0001".getBytes(StandardCharsets.ISO_8859_1));
        out.write(builder.sizedByteArray());
    }

    private int column(String text, int type) {
        int name = builder.createString(text);
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addType(builder, type);
        return Column.endColumn(builder);
    }

    private static byte[] values(String name, int year) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(letters.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putInt(letters.length)
                .put(letters)
                .putShort((short) 1)
                .putInt(year)
                .array();
    }
}
