package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The groundwater of the town as a map: deeper in the east, unknown in the northernmost hundred metres. */
class CoverageMapIT {
    private static final String DEPTHS = "/collections/groundwater-depth";
    private static final int RD_ZOOM = 10;
    private static final OgcServer SERVICE = HeatTown.service();

    @Test
    void listsTheGridsOfDatasetsThatEverybodyMaySee() {
        List<String> all = SERVICE.featureCollections().stream()
                .map(one -> one.path("id").asString())
                .toList();
        assertThat(all).contains("groundwater-depth").doesNotContain("source-terrain", "cover-grass");
        JsonNode box = SERVICE.json(DEPTHS).at("/extent/spatial/bbox/0");
        assertThat(box.get(0).asDouble()).isCloseTo(5.11001, within(0.0005)); // RD New 136000, 455000 by GDAL
        assertThat(box.get(1).asDouble()).isCloseTo(52.08294, within(0.0005));
        assertThat(SERVICE.text(DEPTHS + "?f=html", "Accept-Language", "en")).contains("Groundwater", "CC0 1.0");
    }

    @Test
    void tellsOfTheGroundThatAGridCoversAsAnyOtherFeature() {
        JsonNode found = SERVICE.json(DEPTHS + "/items?crs=http://www.opengis.net/def/crs/EPSG/0/28992");
        assertThat(found.path("numberMatched").asInt()).isEqualTo(1);
        JsonNode ground = found.at("/features/0");
        assertThat(ground.path("id").asString()).isEqualTo("groundwater-depth");
        assertThat(ground.at("/properties/cell_metres").asDouble()).isEqualTo(100);
        assertThat(ground.at("/properties/cells_across").asInt()).isEqualTo(10);
        assertThat(ground.at("/geometry/coordinates/0/0/0/0").asDouble()).isEqualTo(Town.WEST);
        assertThat(SERVICE.get(DEPTHS + "/tiles/WebMercatorQuad/14/5405/8424").body())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/collections/source-terrain",
                "/collections/source-terrain/map/tiles",
                "/collections/source-terrain/legend",
                "/collections/source-terrain/map/tiles/WebMercatorQuad/14/5405/8424",
                "/collections/cover-grass/map/tiles/WebMercatorQuad/14/5405/8424"
            })
    void keepsGridsOfInsidersAndOfNobodyToItself(String path) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromTheCollectionToTilesThatMayBeKept() {
        JsonNode sets = SERVICE.json(FeaturesConformanceIT.link(SERVICE.json(DEPTHS), Rel.MAP_TILESETS));
        assertThat(sets.path("tilesets")).hasSize(2);
        String set = FeaturesConformanceIT.link(sets.at("/tilesets/0"), "self");
        String tile = FeaturesConformanceIT.link(SERVICE.json(set), "item")
                .replace("{tileMatrix}", "14")
                .replace("{tileRow}", "5405")
                .replace("{tileCol}", "8424");
        HttpResponse<byte[]> answer = SERVICE.get(tile);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get(tile, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(SERVICE.get(tile + "&show=delta").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhichTilesShowSomething() {
        JsonNode set = SERVICE.json(DEPTHS + "/map/tiles/WebMercatorQuad");
        JsonNode limits = set.path("tileMatrixSetLimits");
        assertThat(limits.get(0).path("tileMatrix").asString()).isEqualTo("6"); // farther out there are no pictures
        // By Schreutelkamp and Strang van Hees (2001) the grid reaches from 8424.56, 5405.08 to 8425.23, 5405.75.
        assertThat(Stream.of("tileMatrix", "minTileRow", "maxTileRow", "minTileCol", "maxTileCol")
                        .map(field -> limits.get(8).path(field).asInt()))
                .containsExactly(14, 5405, 5405, 8424, 8425);
        assertThat(set.at("/boundingBox/lowerLeft/0").asDouble()).isCloseTo(5.10996, within(1e-5));
        assertThat(set.at("/boundingBox/upperRight/1").asDouble()).isCloseTo(52.09197, within(1e-5));
        JsonNode ofModel = SERVICE.json("/collections/heat/map/tiles/NetherlandsRDNewQuad");
        assertThat(ofModel.at("/tileMatrixSetLimits/9/maxTileCol").asInt()).isBetween(491, 500);
    }

    @Test
    void theCatalogueHasItsCellsAsOneFile() {
        JsonNode town = SERVICE.json(
                SERVICE.url().replace("/ogc/v1", "/catalog/datasets/town"), "Accept", "application/ld+json");
        assertThat(town.toString())
                .contains("/collections/groundwater-depth/cube\"", "file-type/TIFF")
                .doesNotContain("source-terrain");
    }

    @Test
    void drawsDeepWaterDarkerAndNothingWhereNothingIsKnown() throws IOException {
        int shallow = colour(Town.WEST + 150, Town.SOUTH + 500);
        int deep = colour(Town.WEST + 850, Town.SOUTH + 500);
        assertThat(lightness(shallow)).isGreaterThan(lightness(deep) + 100);
        assertThat(colour(Town.WEST + 500, Town.SOUTH + 950) >>> 24).isZero();
        JsonNode legend = SERVICE.json(DEPTHS + "/legend");
        assertThat(legend.path("unit").asString()).isEqualTo("m");
        assertThat(legend.at("/title/en").asString()).isEqualTo("Groundwater");
        assertThat(legend.at("/stops/0/value").asDouble()).isZero();
    }

    /** The colour (ARGB) of the pixel on the Dutch grid in which a place lies. */
    private static int colour(double x, double y) throws IOException {
        TileAddress first = new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, RD_ZOOM, 0, 0);
        double pixelMetres = first.spanMetres() / 256;
        int column = (int) ((x - first.minX()) / pixelMetres);
        int row = (int) ((first.maxY() - y) / pixelMetres);
        String tile = DEPTHS + "/map/tiles/NetherlandsRDNewQuad/" + RD_ZOOM + "/" + Math.floorDiv(row, 256) + "/"
                + Math.floorDiv(column, 256);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(SERVICE.get(tile).body()));
        return picture.getRGB(Math.floorMod(column, 256), Math.floorMod(row, 256));
    }

    private static int lightness(int rgb) {
        return (rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff);
    }
}
