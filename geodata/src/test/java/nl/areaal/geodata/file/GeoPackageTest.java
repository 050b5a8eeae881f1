package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class GeoPackageTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeFile() {
        file = folder.resolve("a file #1.gpkg");
    }

    @Test
    void readsEveryTypeOfValue() throws Exception {
        TinyGeoPackage.at(file)
                .layer(
                        "trees",
                        28992,
                        "name TEXT(20), height REAL, age MEDIUMINT, sick BOOLEAN, seen DATETIME, day DATE")
                .row(
                        "trees",
                        TinyGeoPackage.point(1, 2),
                        "'Eik', 12.5, 80, 1, '2026-05-01T10:00:00.000Z', '2026-05-01'");
        try (FeatureSource source = FeatureFiles.open(file)) {
            SourceLayer trees = source.layer("TREES");
            assertThat(trees.crs()).contains(DeclaredCrs.REGION);
            assertThat(trees.kind()).isEqualTo(GeometryKind.POINT);
            assertThat(trees.properties())
                    .containsEntry("name", PropertyType.STRING)
                    .containsEntry("age", PropertyType.INTEGER)
                    .doesNotContainKeys("fid", "geom");
            SourceFeature eik = features(source, trees).getFirst();
            assertThat(eik.id()).isEqualTo("1");
            assertThat(eik.geometry()).map(Geometry::getCoordinate).contains(new Coordinate(1, 2));
            assertThat(eik.faults()).isEmpty();
            assertThat(eik.properties())
                    .containsEntry("name", "Eik")
                    .containsEntry("height", 12.5)
                    .containsEntry("age", 80L)
                    .containsEntry("sick", true)
                    .containsEntry("seen", Instant.parse("2026-05-01T10:00:00Z"))
                    .containsEntry("day", "2026-05-01");
        }
    }

    @Test
    void leavesOutAValueThatIsNotOfItsDeclaredTypeAndSaysSo() throws Exception {
        TinyGeoPackage.at(file)
                .layer("trees", 28992, "age INTEGER, photo BLOB")
                .row("trees", TinyGeoPackage.point(1, 2), "'old', x'00'")
                .row("trees", TinyGeoPackage.point(1, 2), "'80', null");
        try (FeatureSource source = FeatureFiles.open(file)) {
            List<SourceFeature> trees = features(source, source.layer("trees"));
            assertThat(trees.get(0).properties()).isEmpty();
            assertThat(trees.get(0).faults())
                    .containsExactly(
                            "property 'age' is left out where it is not integer",
                            "property 'photo' holds bytes and is left out");
            assertThat(trees.get(1).properties()).containsEntry("age", 80L);
        }
    }

    @Test
    void keepsAFeatureWhoseGeometryIsMissingOrBrokenForOthersToJudge() throws Exception {
        TinyGeoPackage.at(file)
                .layer("trees", 28992, "age INTEGER")
                .row("trees", "null", "1")
                .row("trees", "x'0102'", "2");
        try (FeatureSource source = FeatureFiles.open(file)) {
            List<SourceFeature> trees = features(source, source.layer("trees"));
            assertThat(trees).extracting(SourceFeature::geometry).allMatch(Optional::isEmpty);
            assertThat(trees.get(1).faults()).containsExactly("geometry can not be read: it does not begin with GP");
        }
    }

    @Test
    void tellsTablesWithoutGeometryApart() throws Exception {
        TinyGeoPackage.at(file).layer("trees", 28992, "age INTEGER").attributes("owners");
        try (FeatureSource source = FeatureFiles.open(file)) {
            assertThat(source.layers()).extracting(SourceLayer::name).containsExactly("trees");
            assertThat(source.withoutGeometry()).containsExactly("owners");
        }
    }

    @Test
    void asksForTheReferenceSystemThatALayerDoesNotDeclare() throws Exception {
        TinyGeoPackage.at(file).layer("trees", -1, "age INTEGER");
        try (FeatureSource source = FeatureFiles.open(file)) {
            assertThatThrownBy(() -> source.layer("trees").requireCrs())
                    .hasMessage(
                            "layer 'trees' declares no coordinate reference system, expected one such as EPSG:28992");
        }
    }

    @Test
    void listsTheLayersWhenTheWantedOneIsNotThere() throws Exception {
        TinyGeoPackage.at(file).layer("trees", 28992, "a INTEGER").layer("ponds", 28992, "a INTEGER");
        try (FeatureSource source = FeatureFiles.open(file)) {
            assertThatThrownBy(() -> source.layer("roads"))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("layer is 'roads', expected trees or ponds");
        }
    }

    @Test
    void refusesWhatIsNoGeoPackage() throws IOException, SQLException {
        assertThatThrownBy(() -> FeatureFiles.open(file))
                .hasMessage("file is '" + file + "', expected one that exists");
        TinyGeoPackage.emptyDatabase(file);
        assertThatThrownBy(() -> FeatureFiles.open(file)).hasMessageContaining("without gpkg_contents");
        Path text = Files.writeString(folder.resolve("a.gpkg"), "hello");
        assertThatThrownBy(() -> FeatureFiles.open(text))
                .hasMessage("file is '" + text
                        + "', expected a GeoPackage, GeoJSON, CityJSON, a Shapefile, FlatGeobuf or GML");
    }

    private static List<SourceFeature> features(FeatureSource source, SourceLayer layer) {
        try (Stream<SourceFeature> features = source.features(layer)) {
            return features.toList();
        }
    }
}
