package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonSequenceTest {
    private static final String SEPARATOR = "\u001E";
    private static final String FEATURE = """
            {"type":"Feature","id":%d,"geometry":{"type":"Point","coordinates":[5.1,52.1]},"properties":{"a":%s}}""";

    @TempDir
    private Path folder;

    @Test
    void readsTextsWithASeparatorBeforeEach() throws IOException {
        FeatureSource source =
                open(SEPARATOR + FEATURE.formatted(1, "1") + "\n" + SEPARATOR + FEATURE.formatted(2, "2.5") + "\n");
        assertThat(source.layers().getFirst())
                .isEqualTo(new SourceLayer(
                        "trees", Optional.of(DeclaredCrs.CRS84), GeometryKind.POINT, Map.of("a", PropertyType.NUMBER)));
        assertThat(features(source)).extracting(SourceFeature::id).containsExactly("1", "2");
    }

    @Test
    void readsOneFeatureALineAndSkipsEmptyLines() throws IOException {
        FeatureSource source =
                open("\n" + FEATURE.formatted(1, "\"x\"") + "\r\n\r\n" + FEATURE.formatted(2, "null") + "\n");
        assertThat(features(source)).extracting(SourceFeature::properties).containsExactly(Map.of("a", "x"), Map.of());
    }

    @Test
    void readsALoneFeatureAsASequenceOfOne() throws IOException {
        assertThat(features(open(FEATURE.formatted(7, "true")))).hasSize(1);
    }

    @Test
    void readsFeaturesWhoseTypeComesLast() throws IOException {
        String late = "{\"properties\":{\"features\":[1]},\"geometry\":null,\"type\":\"Feature\"}\n";
        assertThat(features(open(late + late))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'Feature'} {'type':'Point'} | trees.geojsonl', at line 1, is of type 'Point'",
                "{'type':'Feature'} 12 | trees.geojsonl', at line 1, is of type ''",
                "{'type':'Feature'} null | trees.geojsonl', at line 1, is of type ''",
                "{'type':'Feature'} [] | trees.geojsonl', at line 1, is of type ''",
                "{'type':'Feature'} {'type':'FeatureCollection','features':[]} | is of type 'FeatureCollection'",
                "{'type':'Feature'} {'type':'Feature','geometry': | expected JSON",
                "{'type':'Feature'} {'type' | expected JSON",
                "{'type':'Feature'} } | expected JSON",
                "{'type':'Feature'}, {'type':'Feature'} | expected JSON",
                "{'type':['Feature']} {'type':'Feature'} | type is ''",
                "{'type': | expected JSON"
            })
    void refusesWhatIsNotASequenceOfFeaturesAndSaysWhere(String json, String complaint) throws IOException {
        assertThatThrownBy(() -> open(json.replace('\'', '"')))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint);
    }

    private FeatureSource open(String text) throws IOException {
        return FeatureFiles.open(Files.writeString(folder.resolve("trees.geojsonl"), text));
    }

    private static List<SourceFeature> features(FeatureSource source) {
        try (Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.toList();
        }
    }
}
