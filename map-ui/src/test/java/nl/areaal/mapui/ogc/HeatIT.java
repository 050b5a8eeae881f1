package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The town again, its west built up and its east grass; trees are planted in the west. */
class HeatIT {
    private static final String TILE = "/collections/heat/map/tiles/WebMercatorQuad/14/5405/8424?f=png&run=";
    private static final OgcServer SERVICE = HeatTown.service();
    private static final UUID RUN = plantTrees();

    private static UUID plantTrees() {
        return plantTrees(0.5);
    }

    private static UUID plantTrees(double share) {
        Polygon west = (Polygon)
                RegionCrs.GEOMETRY.toGeometry(new Envelope(Town.WEST, Town.WEST + 400, Town.SOUTH, Town.SOUTH + 1000));
        Scenario scenario = new Scenario(UUID.randomUUID(), "Trees", List.of(new PlantTrees(west, share)));
        return SERVICE.scenarios().run(scenario, "planner").stream()
                .filter(run -> run.model().equals("heat"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void tellsTheFiguresOfARunByArea() {
        JsonNode areas = SERVICE.json("/collections/heat/items?level=wijk&run=" + RUN);
        assertThat(areas.path("features").findValuesAsString("code")).containsExactly("WK034401", "WK034402");
        JsonNode west = areas.at("/features/0/properties");
        assertThat(west.path("delta").asDouble()).isNegative();
        assertThat(west.path("deltaLow").asDouble())
                .isLessThanOrEqualTo(west.path("delta").asDouble());
        assertThat(west.path("demonstrable").asBoolean()).isTrue();
        assertThat(west.path("unit").asString()).isEqualTo("K");
    }

    @Test
    void tellsTheNewestBaselineWhenNoRunIsNamed() {
        JsonNode areas = SERVICE.json("/collections/heat/items");
        assertThat(areas.path("numberMatched").asInt()).isEqualTo(4);
        assertThat(areas.at("/features/0/properties/delta").asDouble()).isZero();
        assertThat(areas.at("/features/0/properties/demonstrable").asBoolean()).isFalse();
    }

    @Test
    void describesItsFiguresInTheApi() {
        JsonNode description = SERVICE.json("/openapi.json");
        assertThat(description
                        .at("/paths/~1collections~1heat~1items/get/parameters")
                        .findValuesAsString("name"))
                .contains("run", "level", "filter", "demonstrable")
                .doesNotHaveDuplicates();
        assertThat(SERVICE.json("/collections/heat/items?demonstrable=true")
                        .path("numberMatched")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void drawsHowWarmItIsAndNothingBesideTheRegion() throws Exception {
        HttpResponse<byte[]> answer = SERVICE.get(TILE + RUN);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(opaque(picture)).isBetween(256 * 256 / 5, 256 * 256 - 1);
    }

    @Test
    void drawsCoolingInBlueAndNothingInTheColourOfWarming() throws Exception {
        int[] pixels = pixels(picture(TILE + RUN + "&show=delta"));
        assertThat(Arrays.stream(pixels).filter(rgb -> blueOverRed(rgb) > 20)).isNotEmpty();
        assertThat(Arrays.stream(pixels).filter(rgb -> blueOverRed(rgb) < -20)).isEmpty();
    }

    @Test
    void drawsWhatOneRunHasMoreThanAnotherAndTurnsWithThem() throws Exception {
        UUID more = plantTrees(0.9);
        int[] cooler = pixels(picture(TILE + more + "&show=delta&beside=" + RUN));
        assertThat(Arrays.stream(cooler).filter(rgb -> blueOverRed(rgb) > 20)).isNotEmpty();
        assertThat(Arrays.stream(cooler).filter(rgb -> blueOverRed(rgb) < -20)).isEmpty();
        int[] warmer = pixels(picture(TILE + RUN + "&show=delta&beside=" + more));
        assertThat(Arrays.stream(warmer).filter(rgb -> blueOverRed(rgb) < -20)).isNotEmpty();
        assertThat(SERVICE.get(TILE + RUN + "&show=delta&beside=" + RUN).statusCode())
                .isEqualTo(204);
        assertThat(SERVICE.get(TILE + RUN + "&show=delta&beside=" + new UUID(0, 0))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Beside the square of the town, which begins at its west edge, there is nothing to colour. */
    @Test
    void drawsOnTheDutchGridToo() throws IOException {
        int zoom = 10;
        TileAddress first = new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, zoom, 0, 0);
        double pixelMetres = first.spanMetres() / 256;
        int x = (int) ((Town.WEST - first.minX()) / pixelMetres);
        int y = (int) ((first.maxY() - Town.SOUTH - 500) / pixelMetres);
        String path = "/collections/heat/map/tiles/NetherlandsRDNewQuad/" + zoom + "/" + Math.floorDiv(y, 256) + "/"
                + Math.floorDiv(x, 256) + "?run=" + RUN;
        BufferedImage tile =
                ImageIO.read(new ByteArrayInputStream(SERVICE.get(path).body()));
        assertThat(tile.getRGB(Math.floorMod(x, 256) + 4, Math.floorMod(y, 256)) >>> 24)
                .isEqualTo(255);
        assertThat(tile.getRGB(Math.floorMod(x, 256) - 4, Math.floorMod(y, 256)) >>> 24)
                .isZero();
        assertThat(SERVICE.json("/collections/heat/map/tiles").path("tilesets").findValuesAsString("tileMatrixSetURI"))
                .hasSize(2);
        assertThat(SERVICE.get("/collections/heat/map/tiles/Nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersThatATileStillHolds() {
        String etag = SERVICE.get(TILE + RUN).headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get(TILE + RUN, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/heat/map/tiles/WebMercatorQuad/14/5000/8424, 204",
        "/collections/heat/map/tiles/WebMercatorQuad/3/2/4, 204",
        "/collections/heat/map/tiles/WebMercatorQuad/3/2/4?run=x, 400",
        "/collections/heat/map/tiles/WebMercatorQuad/3/2/4?show=all, 400",
        "/collections/heat/items?level=street, 400",
        "/collections/heat/items?run=00000000-0000-0000-0000-000000000000, 404",
        "/explain/runs/00000000-0000-0000-0000-000000000000/areas/GM0344, 404",
        "/explain/datastreams/1/latest, 404",
    })
    void saysWhatIsNotThere(String path, int status) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void tellsWhatTheColoursMean() {
        JsonNode legend = SERVICE.json("/collections/heat/legend?show=delta");
        assertThat(legend.path("unit").asString()).isEqualTo("K");
        assertThat(legend.at("/stops/0/value").asDouble()).isEqualTo(-1);
        assertThat(legend.at("/stops/2/colour").asString()).isEqualTo("#f4f2ec");
    }

    @Test
    void explainsAFigure() {
        JsonNode why = SERVICE.json("/explain/runs/" + RUN + "/areas/WK034401");
        assertThat(why.at("/formula/filledIn/nl").asString()).contains("UHImax");
        assertThat(why.path("interventions")).hasSize(1);
        assertThat(why.at("/inputs/0/sha256").asString()).hasSize(64);
    }

    private static BufferedImage picture(String path) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(SERVICE.get(path).body()));
    }

    private static int opaque(BufferedImage picture) {
        return (int)
                Arrays.stream(pixels(picture)).filter(rgb -> rgb >>> 24 == 0xff).count();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, 256, 256, new int[256 * 256], 0, 256);
    }

    private static int blueOverRed(int rgb) {
        return (rgb & 0xff) - (rgb >> 16 & 0xff);
    }
}
