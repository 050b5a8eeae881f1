package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class GeoJsonTest {
    private static final String POINT = """
            {"type": "Point", "coordinates": [5.1, 52.1]}""";

    @TempDir
    private Path folder;

    @Test
    void readsFeaturesInLongitudeAndLatitudeUnlessToldOtherwise() throws IOException {
        FeatureSource source = collection(feature(POINT, """
                {"name": "Dom", "steps": 465}"""));
        SourceLayer layer = source.layers().getFirst();
        assertThat(layer.name()).isEqualTo("towers");
        assertThat(layer.crs()).contains(DeclaredCrs.CRS84);
        assertThat(layer.kind()).isEqualTo(GeometryKind.POINT);
        SourceFeature dom = features(source).getFirst();
        assertThat(dom.properties()).containsEntry("name", "Dom").containsEntry("steps", 465L);
        assertThat(dom.geometry()).map(Geometry::toText).contains("POINT (5.1 52.1)");
    }

    @Test
    void honoursTheReferenceSystemOfTheOlderForm() throws IOException {
        Path file = write("""
                {"type": "FeatureCollection", "features": [],
                 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}}""");
        assertThat(GeoJson.open(file).layers().getFirst().crs()).contains(DeclaredCrs.REGION);
    }

    @Test
    void findsTheNarrowestTypeThatHoldsAllValuesOfAProperty() throws IOException {
        FeatureSource source = collection(feature(POINT, """
                        {"a": 1, "b": 1, "c": true, "d": null, "e": [1]}"""), feature(POINT, """
                        {"a": 2.5, "b": "x", "c": null}"""));
        assertThat(source.layers().getFirst().properties())
                .containsEntry("a", PropertyType.NUMBER)
                .containsEntry("b", PropertyType.STRING)
                .containsEntry("c", PropertyType.BOOLEAN)
                .containsEntry("d", PropertyType.STRING)
                .containsEntry("e", PropertyType.STRING);
        assertThat(features(source).getFirst().properties())
                .containsEntry("a", 1.0)
                .containsEntry("b", "1")
                .containsEntry("e", "[1]")
                .doesNotContainKey("d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'Point', 'coordinates': [5, 52]}",
                "{'type': 'LineString', 'coordinates': [[5, 52], [6, 53]]}",
                "{'type': 'Polygon', 'coordinates': [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 2], [6, 2], [6, 3], [5, 2]]]}",
                "{'type': 'MultiPoint', 'coordinates': [[5, 52], [6, 53]]}",
                "{'type': 'MultiLineString', 'coordinates': [[[5, 52], [6, 53]]]}",
                "{'type': 'MultiPolygon', 'coordinates': [[[[0, 0], [9, 0], [9, 9], [0, 0]]]]}",
                "{'type': 'GeometryCollection', 'geometries': [{'type': 'Point', 'coordinates': [5, 52]}]}"
            })
    void readsEveryKindOfGeometry(String geometry) throws IOException {
        SourceFeature feature =
                features(collection(feature(geometry.replace('\'', '"'), "{}"))).getFirst();
        assertThat(feature.faults()).isEmpty();
        assertThat(feature.geometry())
                .map(Geometry::getGeometryType)
                .get()
                .satisfies(type -> assertThat(geometry).contains("'" + type + "'"));
    }

    @Test
    void keepsAFeatureWhoseGeometryMakesNoSenseForOthersToJudge() throws IOException {
        List<SourceFeature> features =
                features(collection(feature("null", "{}"), feature("""
                        {"type": "Point", "coordinates": ["5", 52]}""", "null"), feature("""
                        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}""", "{}")));
        assertThat(features).extracting(SourceFeature::geometry).containsOnly(Optional.empty());
        assertThat(features.get(0).faults()).isEmpty();
        assertThat(features.get(1).faults())
                .containsExactly("geometry can not be read: a position is [\"5\",52] and not two numbers");
        assertThat(features.get(2).faults()).hasSize(1);
    }

    @Test
    void numbersFeaturesThatHaveNoId() throws IOException {
        assertThat(features(collection(feature(POINT, "{}"), feature(POINT, "{}"))))
                .extracting(SourceFeature::id)
                .containsExactly("#1", "#2");
    }

    @Test
    void refusesWhatIsNotAWholeCollection() throws IOException {
        Path other = write("{\"type\": \"Topology\"}");
        assertThatThrownBy(() -> FeatureFiles.open(other)).hasMessageContaining("type is 'Topology'");
        Path broken = write("{\"type\": \"FeatureCollection\", \"features\": [{\"type\":");
        assertThatThrownBy(() -> FeatureFiles.open(broken))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("expected JSON")
                .hasMessageContaining("line 1");
        Path page = write("{\"type\": \"FeatureCollection\", \"features\": [], \"links\": [{\"rel\": \"next\"}]}");
        assertThatThrownBy(() -> FeatureFiles.open(page)).hasMessageContaining("one page of several");
    }

    private FeatureSource collection(String... features) throws IOException {
        return FeatureFiles.open(
                write("{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(",", features))));
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("towers.geojson"), json);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\": \"Feature\", \"geometry\": %s, \"properties\": %s}".formatted(geometry, properties);
    }

    private static List<SourceFeature> features(FeatureSource source) {
        try (Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.toList();
        }
    }
}
