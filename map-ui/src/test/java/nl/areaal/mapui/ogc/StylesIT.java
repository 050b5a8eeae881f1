package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Styles of the town's collections; the platform's own style draws its buildings, roads and areas. */
@ExtendWith(TownService.class)
class StylesIT {

    private final OgcServer service;

    StylesIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void offersALightAndADarkStyleOfEverythingTogether() {
        JsonNode styles = service.json("/styles");
        assertThat(styles.path("default").asString()).isEqualTo("areaal");
        assertThat(styles.path("styles").findValuesAsString("id")).containsExactly("areaal", "areaal-dark");
        for (JsonNode style : styles.path("styles")) {
            HttpResponse<byte[]> sheet = service.get(FeaturesConformanceIT.link(style, "stylesheet"));
            assertThat(sheet.statusCode()).isEqualTo(200);
            assertThat(sheet.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/vnd.mapbox.style+json");
        }
        assertThat(paper("/styles/areaal")).isNotEqualTo(paper("/styles/areaal-dark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buildings", "roads", "areas"})
    void drawsACollectionByItselfAsTheMapDoes(String collection) {
        for (String look : List.of("", "-dark")) {
            JsonNode style = service.json("/collections/" + collection + "/styles/" + collection + look);
            JsonNode source = style.path("sources").path(collection);
            String tile = source.at("/tiles/0")
                    .asString()
                    .replace("{z}", "14")
                    .replace("{y}", "5405")
                    .replace("{x}", "8424");
            assertThat(service.get(tile).body()).isNotEmpty();
            List<JsonNode> drawn = style.path("layers")
                    .valueStream()
                    .filter(layer -> !layer.path("type").asString().equals("background"))
                    .toList();
            assertThat(drawn).isNotEmpty().allSatisfy(layer -> {
                assertThat(layer.path("source").asString()).isEqualTo(collection);
                assertThat(layer.path("source-layer").asString()).isEqualTo(collection);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Dwelling", "nl, Woning"})
    void saysWhatTheColoursMean(String language, String label) {
        JsonNode list = service.json("/collections/buildings/styles");
        JsonNode dark = list.path("styles").get(1);
        String address = FeaturesConformanceIT.link(dark, Rel.LEGEND);
        JsonNode legend = service.json(address, "Accept-Language", language);
        assertThat(legend.at("/entries/0/label").asString()).startsWithIgnoringCase(label);
        String colour = legend.at("/entries/0/colour").asString();
        assertThat(service.text("/collections/buildings/styles/buildings-dark")).contains(colour);
        assertThat(service.text(address + "?f=svg", "Accept-Language", language))
                .contains("<svg", colour, label);
    }

    @Test
    void saysWhatThereIsNotByName() {
        assertThat(service.get("/styles/nothing").statusCode()).isEqualTo(404);
        assertThat(service.get("/collections/roads/styles/buildings").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/collections/cables/styles").statusCode()).isEqualTo(404);
        assertThat(service.get("/collections/roads/styles/roads/legend?f=png").statusCode())
                .isEqualTo(400);
        assertThat(new String(service.get("/collections/roads/styles/dark").body(), StandardCharsets.UTF_8))
                .contains("dark");
    }

    private String paper(String style) {
        return service.json(style).at("/layers/0/paint/background-color").asString();
    }
}
