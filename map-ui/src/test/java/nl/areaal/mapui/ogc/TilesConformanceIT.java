package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * OGC API - Tiles 1: core, tileset, tilesets-list, dataset-tilesets, geodata-tilesets, collections-selection, mvt and oas30. The class
 * png is tested where maps are, in {@link HeatIT}.
 */
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
        "/collections/buildings/tiles/NetherlandsRDNewQuad/17/0/0, 400",
        "/collections/buildings/tiles/NetherlandsRDNewQuad/3/8/0, 400",
        "/tiles/WebMercatorQuad/0/1/0, 400",
        "/tiles/NoSuchGrid/0/0/0, 404",
        "/tiles/NoSuchGrid, 404",
        "/tileMatrixSets/NoSuchGrid, 404",
        "'/tiles/WebMercatorQuad/14/5405/8424?collections=buildings,nothing', 404",
        "/tiles/WebMercatorQuad/14/5405/8424?collections=cables, 404",
        "/tiles/WebMercatorQuad/14/5405/8424?collections=, 400",
        "/tiles/NetherlandsRDNewQuad?f=tilejson, 400",
        "/collections/buildings/tiles/WebMercatorQuad/2/4/0, 400",
        "/collections/buildings/tiles/WebMercatorQuad/2/x/0, 400",
        "/collections/buildings/tiles/WebMercatorQuad/23/0/0, 400",
        "/collections/buildings/tiles/NoSuchGrid/1/0/0, 404",
        "/collections/nothing/tiles/WebMercatorQuad/1/0/0, 404",
        "/collections/cables/tiles/WebMercatorQuad/1/0/0, 404",
        "/collections/buildings/tiles/WebMercatorQuad/14/0/0, 404",
        "/collections/buildings/tiles/WebMercatorQuad/14/5405/8500, 404",
        "/collections/buildings/tiles/NetherlandsRDNewQuad/5/0/0, 404",
        "'/tiles/WebMercatorQuad/14/0/0?collections=buildings,roads', 404",
    })
    void saysWhatIsNotThere(String path, int status) {
        assertThat(service.get(path).statusCode()).isEqualTo(status);
    }

    /** As the standard allows, and as clients understand that take another status for a failure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collections/buildings/tiles/WebMercatorQuad/22/1383813/2156751",
                "/collections/buildings/tiles/WebMercatorQuad/11/675/1053",
                "/collections/buildings/tiles/NetherlandsRDNewQuad/5/16/15"
            })
    void givesATileWithNothingOnItWhereThereIsNothing(String path) {
        HttpResponse<byte[]> tile = service.get(path);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
        assertThat(tile.body()).isEmpty();
    }

    @Test
    void givesTilesOnTheDutchGrid() {
        String town = "/collections/buildings/tiles/NetherlandsRDNewQuad/9/260/245";
        HttpResponse<byte[]> tile = service.get(town);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(new String(tile.body(), StandardCharsets.ISO_8859_1)).contains("buildings", "height_metres");
        String etag = tile.headers().firstValue("ETag").orElseThrow();
        assertThat(etag)
                .isNotEqualTo(service.get(TOWN).headers().firstValue("ETag").orElseThrow());
        assertThat(service.get(town, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void putsSeveralCollectionsInOneTile() {
        byte[] buildings = service.get(TOWN).body();
        byte[] roads = service.get(TOWN.replace("buildings", "roads")).body();
        String both = "/tiles/WebMercatorQuad/14/5405/8424?collections=buildings,";
        HttpResponse<byte[]> tile = service.get(both + "roads");
        assertThat(tile.body())
                .hasSize(buildings.length + roads.length)
                .startsWith(buildings)
                .endsWith(roads);
        assertThat(service.get(both + service.url() + "/collections/roads").body())
                .isEqualTo(tile.body());
        assertThat(service.get("/tiles/WebMercatorQuad/14/5405/8424").body().length)
                .isGreaterThan(tile.body().length);
        String etag = tile.headers().firstValue("ETag").orElseThrow();
        assertThat(service.get(both + "roads", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(service.get(both + "areas", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    /** What a client does that knows nothing but the front door: every way leads on. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/collections/buildings"})
    void leadsFromTheListOfTileSetsToTheirTiles(String origin) {
        String list = FeaturesConformanceIT.link(service.json(origin), Rel.VECTOR_TILESETS);
        assertThat(list).isEqualTo(service.url() + origin + "/tiles");
        JsonNode sets = service.json(list).path("tilesets");
        assertThat(sets).hasSize(2);
        for (JsonNode entry : sets) {
            assertThat(entry.path("dataType").asString()).isEqualTo("vector");
            assertThat(entry.path("tileMatrixSetURI").asString()).isNotEmpty();
            entry.path("links")
                    .forEach(link -> assertThat(service.get(link.path("href").asString(), "Accept", "application/json")
                                    .statusCode())
                            .isEqualTo(200));
            JsonNode set = service.json(FeaturesConformanceIT.link(entry, "self"));
            String template = FeaturesConformanceIT.link(set, "item");
            JsonNode limits = set.path("tileMatrixSetLimits").get(0);
            int last = limits.path("maxTileRow").asInt();
            assertThat(service.get(filled(template, limits, last)).statusCode()).isEqualTo(200);
            assertThat(service.get(filled(template, limits, last + 1)).statusCode())
                    .isEqualTo(400);
        }
    }

    /** The town is 1 km wide: at zoom 14, where a tile shows 1.5 km, that is two tiles at most. */
    @Test
    void tellsWhichTilesThereAreAndRefusesTheRest() {
        JsonNode limits = service.json("/collections/buildings/tiles/WebMercatorQuad")
                .path("tileMatrixSetLimits")
                .path(14);
        assertThat(limits.path("tileMatrix").asString()).isEqualTo("14");
        int top = limits.path("minTileRow").asInt();
        int bottom = limits.path("maxTileRow").asInt();
        int left = limits.path("minTileCol").asInt();
        int right = limits.path("maxTileCol").asInt();
        assertThat(5405).isBetween(top, bottom);
        assertThat(8424).isBetween(left, right);
        assertThat(bottom - top).isLessThan(2);
        assertThat(right - left).isLessThan(2);
        String tiles = "/collections/buildings/tiles/WebMercatorQuad/14/";
        for (String corner : List.of(top + "/" + left, bottom + "/" + right)) {
            assertThat(service.get(tiles + corner).statusCode()).isEqualTo(200);
        }
        for (String beyond : List.of(top - 1 + "/" + left, bottom + 1 + "/" + left, top + "/" + (left - 1))) {
            HttpResponse<byte[]> answer = service.get(tiles + beyond);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("14/" + beyond);
        }
    }

    @Test
    void tellsMapsWhereToAskForTiles() {
        JsonNode sources = service.json("/styles/areaal?f=json").path("sources");
        assertThat(sources.at("/buildings/bounds/0").asDouble()).isBetween(5.1, 5.12);
        assertThat(sources.at("/buildings/bounds")).hasSize(4);
        assertThat(sources.path("areas").has("bounds")).isFalse();
        assertThat(service.json("/collections/roads/styles/roads?f=json").at("/sources/roads/bounds"))
                .hasSize(4);
    }

    /** Areas don't tell when they change, so that any tile may have some. */
    @Test
    void limitsSeveralCollectionsByWhatAllOfThemHave() {
        String one = "/collections/roads/tiles/NetherlandsRDNewQuad";
        JsonNode roads = service.json(one).path("tileMatrixSetLimits").path(9);
        JsonNode both = service.json("/tiles/NetherlandsRDNewQuad?collections=roads,buildings")
                .path("tileMatrixSetLimits")
                .path(9);
        assertThat(both.path("maxTileCol").asInt())
                .isGreaterThanOrEqualTo(roads.path("maxTileCol").asInt());
        assertThat(service.json("/tiles/NetherlandsRDNewQuad?collections=roads,areas")
                        .at("/tileMatrixSetLimits/9/maxTileCol")
                        .asInt())
                .isEqualTo(511);
    }

    private static String filled(String template, JsonNode limits, int row) {
        return template.replace("{tileMatrix}", limits.path("tileMatrix").asString())
                .replace("{tileRow}", String.valueOf(row))
                .replace("{tileCol}", limits.path("minTileCol").asString());
    }

    @Test
    void keepsTheChosenCollectionsInADescription() {
        String chosen = "/tiles/WebMercatorQuad?collections=buildings,roads";
        assertThat(FeaturesConformanceIT.link(service.json(chosen), "item"))
                .endsWith("/{tileMatrix}/{tileRow}/{tileCol}?collections=buildings,roads&f=mvt");
        JsonNode tileJson = service.json(chosen + "&f=tilejson");
        assertThat(tileJson.path("vector_layers").findValuesAsString("id")).containsExactly("buildings", "roads");
        assertThat(tileJson.at("/tiles/0").asString()).endsWith("/{z}/{y}/{x}?collections=buildings,roads");
    }

    @Test
    void namesItsOperationsAsTheStandardDoes() {
        assertThat(service.json("/openapi.json").findValuesAsString("operationId"))
                .contains(
                        ".collection.vector.getTileSetsList",
                        ".collection.vector.getTileSet",
                        ".collection.vector.getTile",
                        ".dataset.vector.getTileSetsList",
                        ".dataset.vector.getTileSet",
                        ".dataset.vector.getTile",
                        ".collection.map.getTile");
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

    /** Reference of the Dutch grid: Geonovum's guideline for tiling. */
    @Test
    void describesTheGrids() {
        assertThat(service.json("/tileMatrixSets").path("tileMatrixSets").findValuesAsString("id"))
                .containsExactly("WebMercatorQuad", "NetherlandsRDNewQuad");
        JsonNode web = service.json("/tileMatrixSets/WebMercatorQuad");
        assertThat(web.at("/tileMatrices/0/scaleDenominator").asDouble()).isEqualTo(559082264.0287178);
        assertThat(web.at("/tileMatrices/3/matrixWidth").asInt()).isEqualTo(8);
        JsonNode dutch = service.json("/tileMatrixSets/NetherlandsRDNewQuad");
        assertThat(dutch.path("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/28992");
        assertThat(dutch.path("tileMatrices")).hasSize(17);
        assertThat(dutch.at("/tileMatrices/0/scaleDenominator").asDouble()).isCloseTo(12_288_000, within(1e-6));
        assertThat(dutch.at("/tileMatrices/0/pointOfOrigin/0").asDouble()).isEqualTo(-285_401.92);
        assertThat(dutch.at("/tileMatrices/0/pointOfOrigin/1").asDouble()).isEqualTo(903_401.92);
        assertThat(dutch.at("/tileMatrices/12/cellSize").asDouble()).isCloseTo(0.84, within(1e-9));
        assertThat(dutch.at("/tileMatrices/16/matrixWidth").asInt()).isEqualTo(65_536);
    }
}
