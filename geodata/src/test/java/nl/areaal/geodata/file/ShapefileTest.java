package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

class ShapefileTest {
    private static final String FIELDS = "name:C:6:0,count:N:4:0,high:N:6:2,since:D:8:0,alive:L:1:0";
    private static final String OAK = " Eik\u00EB     4  2.5020240229T";
    private static final String NOBODY = "       ****      00000000?";

    @TempDir
    private Path folder;

    @Test
    void readsAZippedShapefileWithItsTypesDatesAndUnknowns() throws IOException {
        try (FeatureSource source = FeatureFiles.open(trees().zipped(folder.resolve("upload")))) {
            SourceLayer layer = source.layers().getFirst();
            assertThat(layer.name()).isEqualTo("trees");
            assertThat(layer.crs()).contains(DeclaredCrs.REGION);
            assertThat(layer.kind()).isEqualTo(GeometryKind.POINT);
            assertThat(layer.properties())
                    .containsExactly(
                            Map.entry("name", PropertyType.STRING),
                            Map.entry("count", PropertyType.INTEGER),
                            Map.entry("high", PropertyType.NUMBER),
                            Map.entry("since", PropertyType.STRING),
                            Map.entry("alive", PropertyType.BOOLEAN));
            List<SourceFeature> trees = features(source);
            assertThat(trees.get(0).properties())
                    .isEqualTo(Map.of(
                            "name", "Eik\u00EB", "count", 4L, "high", 2.5, "since", "2024-02-29", "alive", true));
            assertThat(trees.get(0).geometry()).map(Geometry::toText).contains("POINT (135000 455000)");
            assertThat(trees.get(1).properties()).isEmpty();
            assertThat(trees.get(1).geometry()).isEmpty();
            assertThat(trees).allSatisfy(tree -> assertThat(tree.faults()).isEmpty());
        }
    }

    @Test
    void readsAShapefileBesideItsParts() throws IOException {
        FeatureSource source = FeatureFiles.open(trees().bare(folder));
        assertThat(source.layers().getFirst().name()).isEqualTo("trees");
        assertThat(features(source)).hasSize(2);
    }

    @Test
    void takesLettersForWhatTheCodePageSays() throws IOException {
        TinyShapefile utf8 = new TinyShapefile()
                .shapes(1, TinyShapefile.point(1, 2))
                .table(StandardCharsets.UTF_8, "name:C:6:0", " \u0141\u00F3d ")
                .part(".cpg", "UTF-8");
        assertThat(features(FeatureFiles.open(utf8.bare(folder))).getFirst().properties())
                .containsEntry("name", "\u0141\u00F3d");
    }

    @Test
    void leavesOutRowsThatAreMarkedAsDeleted() throws IOException {
        TinyShapefile shapefile = new TinyShapefile()
                .shapes(1, TinyShapefile.point(1, 2), TinyShapefile.point(3, 4))
                .table(StandardCharsets.US_ASCII, "a:N:1:0", "*1", " 2");
        assertThat(features(FeatureFiles.open(shapefile.bare(folder))))
                .extracting(SourceFeature::id)
                .containsExactly("#2");
    }

    @Test
    void tellsHolesFromIslandsByTheirDirection() throws IOException {
        TinyShapefile shapefile = new TinyShapefile()
                .shapes(
                        5,
                        TinyShapefile.polygon(
                                square(0, 100, true),
                                square(10, 80, false),
                                square(20, 60, true),
                                square(30, 10, false)));
        Geometry read = features(FeatureFiles.open(shapefile.bare(folder)))
                .getFirst()
                .geometry()
                .orElseThrow();
        assertThat(read.getNumGeometries()).isEqualTo(2);
        assertThat(read.isValid()).isTrue();
        assertThat(read.getArea()).isEqualTo(100 * 100 - 80 * 80 + 60 * 60 - 10 * 10);
    }

    @Test
    void takesALoneRingForAPolygonWhicheverWayItIsDrawn() throws IOException {
        TinyShapefile shapefile = new TinyShapefile().shapes(5, TinyShapefile.polygon(square(0, 10, false)));
        assertThat(features(FeatureFiles.open(shapefile.bare(folder)))
                        .getFirst()
                        .geometry())
                .map(Geometry::getArea)
                .contains(100.0);
    }

    @Test
    void keepsAFeatureWhoseValueOrShapeMakesNoSenseForOthersToJudge() throws IOException {
        TinyShapefile shapefile = new TinyShapefile()
                .shapes(1, TinyShapefile.nothing(), new byte[] {1, 0, 0, 0, 1, 2}, new byte[] {31, 0, 0, 0})
                .table(StandardCharsets.US_ASCII, "a:N:3:0,d:D:8:0", " 1.520240231", " abc20240230", "   1        ");
        List<SourceFeature> features = features(FeatureFiles.open(shapefile.bare(folder)));
        assertThat(features.get(0).faults())
                .containsExactlyInAnyOrder(
                        "property 'a' is left out where it is not integer",
                        "property 'd' is left out where it is not date");
        assertThat(features.get(1).faults()).contains("geometry can not be read: it ends before its last position");
        assertThat(features.get(2).faults()).containsExactly("geometry can not be read: it is a multipatch");
        assertThat(features.get(2).geometry()).isEmpty();
    }

    @Test
    void knowsNoReferenceSystemWhereThereIsNoPrj() throws IOException {
        SourceLayer layer =
                FeatureFiles.open(trees().without(".prj").bare(folder)).layers().getFirst();
        assertThat(layer.crs()).isEmpty();
        assertThatThrownBy(layer::requireCrs).hasMessageContaining("layer 'trees' declares no coordinate reference");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                wrong(t -> t.cut(".shp", 60), "trees.shp' ends at byte 60 within its header, expected 100 bytes"),
                wrong(t -> t.cut(".shp", 110), "trees.shp' ends at byte 110 within record 1, expected 20 bytes"),
                wrong(t -> t.cut(".shp", 104), "trees.shp' ends at byte 104 within record 1, expected 8 bytes"),
                wrong(t -> t.poke(".shp", 2, 0), "trees.shp' begins with 10"),
                wrong(t -> t.poke(".shp", 32, 77), "shapes of type 77, expected 9994 and a type such as"),
                wrong(t -> t.poke(".shp", 104, 0x7F), "record 1 of 'trees.shp' says to be"),
                wrong(t -> t.cut(".shx", 111), "trees.shx' has 111 bytes, expected a header of 100 and 8"),
                wrong(t -> t.cut(".shx", 0), "trees.shx' has 0 bytes"),
                wrong(t -> t.poke(".shx", 100, 0x7F), "within record 1, expected 8 bytes from byte"),
                wrong(t -> t.cut(".dbf", 20), "table 'trees.dbf' ends within its header, expected 32 bytes"),
                wrong(t -> t.cut(".dbf", 70), "trees.dbf' ends within its list of fields, after 1"),
                wrong(t -> t.cut(".dbf", 200), "table 'trees.dbf' ends after 0 rows, expected one for each shape"),
                wrong(t -> t.poke(".dbf", 10, 3), "trees.dbf' has rows of 3 bytes for fields of 26"),
                wrong(t -> t.poke(".dbf", 4, 9), "ends after 2 shapes, expected one for each of the 9 rows"),
                wrong(t -> t.poke(".dbf", 43, 'I').poke(".dbf", 48, 2), "field 'name' of table 'trees.dbf' has 2"),
                wrong(
                        t -> t.part(".cpg", "KLINGON"),
                        "in the .cpg file of 'trees.dbf' is 'KLINGON', expected one such"),
                wrong(t -> t.part(".cpg", "?!"), "in the .cpg file of 'trees.dbf' is '?!'"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsBrokenAndSaysWhere(UnaryOperator<TinyShapefile> breaking, String complaint) throws IOException {
        Path file = breaking.apply(trees()).zipped(folder.resolve("trees.zip"));
        assertThatThrownBy(() -> {
                    try (FeatureSource source = FeatureFiles.open(file)) {
                        features(source);
                    }
                })
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint);
    }

    private static Arguments wrong(UnaryOperator<TinyShapefile> breaking, String complaint) {
        return Arguments.of(breaking, complaint);
    }

    private static TinyShapefile trees() {
        return new TinyShapefile()
                .shapes(1, TinyShapefile.point(135_000, 455_000), TinyShapefile.nothing())
                .table(Charset.forName("windows-1252"), FIELDS, OAK, NOBODY)
                .part(".prj", TinyShapefile.RD_PRJ);
    }

    private static double[] square(double from, double size, boolean clockwise) {
        double to = from + size;
        return clockwise
                ? new double[] {from, from, from, to, to, to, to, from, from, from}
                : new double[] {from, from, to, from, to, to, from, to, from, from};
    }

    private static List<SourceFeature> features(FeatureSource source) {
        try (Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.toList();
        }
    }
}
