package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Tiles 1: core, tileset, tilesets-list, geodata-tilesets and mvt. */
@ExtendWith(TownService.class)
class TilesConformanceIT {
    /** The middle of the town, at zoom 14. */
    private static final String TOWN = "/collections/buildings/tiles/WebMercatorQuad/14/5405/8424";

    private final OgcServer service;

    TilesConformanceIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void givesATileThatMayBeKeptAndIsNamed() {
        HttpResponse<byte[]> tile = service.get(TOWN);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
        assertThat(tile.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(tile.headers().firstValue("API-Version")).isPresent();
        assertThat(new String(tile.body(), StandardCharsets.ISO_8859_1))
                .contains("buildings", "height_metres", "dwelling");
    }

    @Test
    void answersThatATileStillHolds() {
        String etag = service.get(TOWN).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = service.get(TOWN, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/buildings/tiles/WebMercatorQuad/14/0/0, 204",
        "/collections/buildings/tiles/WebMercatorQuad/11/675/1053, 204",
        "/collections/buildings/tiles/WebMercatorQuad/2/4/0, 400",
        "/collections/buildings/tiles/WebMercatorQuad/2/x/0, 400",
        "/collections/buildings/tiles/WebMercatorQuad/23/0/0, 400",
        "/collections/buildings/tiles/NoSuchGrid/1/0/0, 404",
        "/collections/nothing/tiles/WebMercatorQuad/1/0/0, 404",
        "/collections/cables/tiles/WebMercatorQuad/1/0/0, 404",
    })
    void saysWhatIsNotThere(String path, int status) {
        assertThat(service.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void listsTheTileSetsWithATemplateOfTheirTiles() {
        JsonNode sets = service.json("/collections/buildings/tiles").path("tilesets");
        assertThat(sets).hasSize(1);
        assertThat(sets.get(0).path("dataType").asString()).isEqualTo("vector");
        assertThat(sets.get(0).findValuesAsString("href"))
                .contains(service.url()
                        + "/collections/buildings/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}");
    }

    @Test
    void describesTheTilesForWebMaps() {
        JsonNode tileJson = service.json("/collections/buildings/tiles/WebMercatorQuad?f=tilejson");
        assertThat(tileJson.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tileJson.path("minzoom").asInt()).isEqualTo(12);
        assertThat(tileJson.at("/vector_layers/0/fields/height_metres").asString())
                .isEqualTo("Number");
        assertThat(tileJson.at("/bounds/0").asDouble()).isBetween(5.1, 5.12);
        assertThat(tileJson.at("/tiles/0").asString()).endsWith("/{z}/{y}/{x}");
    }

    @Test
    void describesTheGrid() {
        JsonNode grid = service.json("/tileMatrixSets/WebMercatorQuad");
        assertThat(grid.at("/tileMatrices/0/scaleDenominator").asDouble()).isEqualTo(559082264.0287178);
        assertThat(grid.at("/tileMatrices/3/matrixWidth").asInt()).isEqualTo(8);
    }
}
