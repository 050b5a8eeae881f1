package nl.areaal.mapui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MapStyleTest {
    private final JsonNode style = MapStyle.read();

    @Test
    void drawsEveryLegendColourInItsOwnGroup() {
        for (LayerGroup group : LayerGroup.all()) {
            String drawing = layersOf(group.id()).toString();
            assertThat(group.legend())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(drawing).as(group.id()).contains(entry.colour()));
        }
    }

    @Test
    void listsEveryGroupThatItDraws() {
        Set<String> drawn = style.path("layers")
                .valueStream()
                .map(layer -> layer.at("/metadata/areaal:group").asString("paper"))
                .collect(Collectors.toSet());
        drawn.remove("paper");
        assertThat(LayerGroup.all()).extracting(LayerGroup::id).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void asksOnlyItsOwnServicesForTiles() {
        assertThat(style.path("sources").valueStream())
                .allSatisfy(source ->
                        assertThat(source.at("/tiles/0").asString()).startsWith("{base}/ogc/v1/collections/"));
    }

    @Test
    void callsEachTileLayerByTheNameOfItsCollection() {
        for (JsonNode layer : style.path("layers")
                .valueStream()
                .filter(one -> one.has("source"))
                .toList()) {
            String tiles = style.at("/sources/" + layer.path("source").asString() + "/tiles/0")
                    .asString();
            assertThat(tiles)
                    .contains("/collections/" + layer.path("source-layer").asString() + "/tiles/");
        }
    }

    private List<JsonNode> layersOf(String group) {
        return style.path("layers")
                .valueStream()
                .filter(layer -> layer.at("/metadata/areaal:group").asString("").equals(group))
                .toList();
    }
}
