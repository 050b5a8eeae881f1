package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

class FlatGeobufTest {
    private static final int[] TYPES = {
        ColumnType.String, ColumnType.Int, ColumnType.Double, ColumnType.Bool, ColumnType.DateTime, ColumnType.Binary
    };

    @TempDir
    private Path folder;

    @Test
    void readsTheReferenceSystemAndTypesOfItsHeader() throws IOException {
        FeatureSource source = FeatureFiles.open(write(
                file(GeometryType.Point, 2, feature(new double[] {136_890, 455_960}, tower()), feature())));
        SourceLayer layer = source.layers().getFirst();
        assertThat(layer.name()).isEqualTo("towers");
        assertThat(layer.crs()).contains(DeclaredCrs.REGION);
        assertThat(layer.kind()).isEqualTo(GeometryKind.POINT);
        assertThat(layer.properties().values())
                .containsExactly(
                        PropertyType.STRING,
                        PropertyType.INTEGER,
                        PropertyType.NUMBER,
                        PropertyType.BOOLEAN,
                        PropertyType.DATE_TIME);
        List<SourceFeature> features = features(source);
        assertThat(features.getFirst().geometry())
                .map(org.locationtech.jts.geom.Geometry::toText)
                .contains("POINT (136890 455960)");
        assertThat(features.getFirst().properties())
                .isEqualTo(Map.of(
                        "c0",
                        "Dom",
                        "c1",
                        -465L,
                        "c2",
                        112.32,
                        "c3",
                        true,
                        "c4",
                        Instant.parse("2024-02-29T00:00:00Z")));
        assertThat(features.get(1).geometry()).isEmpty();
        assertThat(features.get(1).properties()).isEmpty();
    }

    @Test
    void looksAtTheFeaturesWhereTheHeaderDoesNotSayWhatTheyAre() throws IOException {
        byte[] file = file(GeometryType.Unknown, 1, feature(new double[] {1, 2}, ByteBuffer.allocate(0)));
        assertThat(FeatureFiles.open(write(file)).layers().getFirst().kind()).isEqualTo(GeometryKind.POINT);
    }

    @Test
    void keepsAFeatureWhoseValuesMakeNoSenseForOthersToJudge() throws IOException {
        ByteBuffer cut = ByteBuffer.allocate(3).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 2);
        ByteBuffer unknown =
                ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 77);
        ByteBuffer endless = ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putInt(1 << 30);
        ByteBuffer moment = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        text(moment.putShort((short) 4), "yesterday");
        ByteBuffer bytes = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        text(bytes.putShort((short) 5), "blob");
        double[] place = {1, 2};
        List<SourceFeature> features = features(FeatureFiles.open(write(file(
                GeometryType.Point,
                5,
                feature(place, cut.position(3)),
                feature(place, unknown),
                feature(place, endless),
                feature(place, moment),
                feature(place, bytes)))));
        assertThat(features)
                .extracting(feature -> feature.faults().getFirst())
                .containsExactly(
                        "properties can not be read to their end",
                        "properties can not be read to their end",
                        "properties can not be read to their end",
                        "property 'c4' is left out where it is not date-time",
                        "property 'c5' holds bytes and is left out");
        assertThat(features)
                .allSatisfy(feature -> assertThat(feature.geometry()).isPresent());
    }

    @Test
    void keepsAFeatureWhoseGeometryIsOfAKindThatNobodyDraws() throws IOException {
        byte[] file = file(GeometryType.TIN, 1, feature(new double[] {1, 2}, ByteBuffer.allocate(0)));
        assertThat(features(FeatureFiles.open(write(file))).getFirst().faults())
                .containsExactly("geometry can not be read: its type is TIN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | ends at byte 7 within its first bytes, expected 8 bytes from byte 0",
                "8 | ends at byte 8 within its header, expected 4 bytes from byte 8",
                "10 | ends at byte 10 within its header, expected 4 bytes",
                "60 | ends at byte 60 within its header, expected",
                "-1 | within feature 2, expected",
                "-200 | within feature 1, expected"
            })
    void refusesAFileThatIsCutOffAndSaysWhere(int bytes, String complaint) throws IOException {
        ByteBuffer filler = ByteBuffer.allocate(150).order(ByteOrder.LITTLE_ENDIAN);
        text(filler.putShort((short) 0), "x".repeat(140));
        byte[] whole = file(GeometryType.Point, 2, feature(new double[] {1, 2}, filler), feature());
        refuses(Arrays.copyOf(whole, bytes > 0 ? bytes : whole.length + bytes), complaint);
    }

    @Test
    void refusesAFileWithFewerFeaturesThanItSays() throws IOException {
        refuses(file(GeometryType.Point, 7, feature()), "ends after 1 features, expected the 7 of its header");
    }

    @Test
    void refusesABlockOfAnAbsurdSize() throws IOException {
        byte[] file = file(GeometryType.Point, 1, feature());
        refuses(Arrays.copyOf(file, file.length + 8), "feature 2 of '");
        byte[] header = file.clone();
        header[11] = 0x7F;
        refuses(header, "its header of '");
    }

    @Test
    void refusesBytesThatPointOutsideThemselves() throws IOException {
        byte[] header = file(GeometryType.Point, 1, feature());
        header[14] = 0x7F;
        refuses(header, "expected a FlatGeobuf file that is whole");
    }

    private void refuses(byte[] bytes, String complaint) throws IOException {
        Path file = write(bytes);
        assertThatThrownBy(() -> features(FeatureFiles.open(file)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining(file.toString());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("upload"), bytes);
    }

    private static byte[] file(int geometryType, long count, byte[]... features) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int[] columns = new int[TYPES.length];
        for (int i = 0; i < TYPES.length; i++) {
            int name = builder.createString("c" + i);
            Column.startColumn(builder);
            Column.addName(builder, name);
            Column.addType(builder, TYPES[i]);
            columns[i] = Column.endColumn(builder);
        }
        int all = Header.createColumnsVector(builder, columns);
        Crs.startCrs(builder);
        Crs.addCode(builder, 28992);
        int crs = Crs.endCrs(builder);
        int name = builder.createString("towers");
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(builder, geometryType);
        Header.addColumns(builder, all);
        Header.addFeaturesCount(builder, count);
        Header.addIndexNodeSize(builder, 0);
        Header.addCrs(builder, crs);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("fgb\u0003fgb\u0001".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(builder.sizedByteArray());
        for (byte[] feature : features) {
            out.writeBytes(feature);
        }
        return out.toByteArray();
    }

    private static byte[] feature() {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Feature.startFeature(builder);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        return builder.sizedByteArray();
    }

    private static byte[] feature(double[] place, ByteBuffer values) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int properties = Feature.createPropertiesVector(builder, bytes(values));
        int xy = Geometry.createXyVector(builder, place);
        Geometry.startGeometry(builder);
        Geometry.addXy(builder, xy);
        Geometry.addType(builder, GeometryType.Point);
        int geometry = Geometry.endGeometry(builder);
        Feature.startFeature(builder);
        Feature.addGeometry(builder, geometry);
        Feature.addProperties(builder, properties);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        return builder.sizedByteArray();
    }

    private static ByteBuffer tower() {
        ByteBuffer values = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        text(values.putShort((short) 0), "Dom");
        values.putShort((short) 1)
                .putInt(-465)
                .putShort((short) 2)
                .putDouble(112.32)
                .putShort((short) 3)
                .put((byte) 1);
        text(values.putShort((short) 4), "2024-02-29");
        return values;
    }

    private static byte[] bytes(ByteBuffer values) {
        byte[] bytes = new byte[values.position()];
        values.get(0, bytes);
        return bytes;
    }

    private static void text(ByteBuffer values, String text) {
        values.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SourceFeature> features(FeatureSource source) {
        try (Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.toList();
        }
    }
}
