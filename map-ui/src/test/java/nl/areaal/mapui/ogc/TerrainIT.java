package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import javax.imageio.ImageIO;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The land around the town, flat at 12 m above NAP; first open, then of a dataset for insiders. */
class TerrainIT {
    static final double LAND_NAP = 12;
    /** What is of no dataset is for nobody to see. */
    static final String NOBODYS = "nobody";

    private static final TestStore STORE = TestStore.create();
    private static final OgcServer SERVICE = start();

    private static OgcServer start() {
        Town.build(STORE);
        return OgcServer.start(STORE.address());
    }

    @AfterAll
    static void stop() throws SQLException {
        SERVICE.close();
        STORE.close();
    }

    /** The town's tile at zoom 14, of which the encoding is that of "terrarium". */
    @Test
    void givesTheHeightOfTheLandToWebMaps() throws IOException {
        saveTerrain(STORE, "town");
        JsonNode terrain = SERVICE.json("/terrain");
        assertThat(terrain.path("encoding").asString()).isEqualTo("terrarium");
        assertThat(terrain.path("maxzoom").asInt()).isEqualTo(10);
        assertThat(terrain.at("/bounds/0").asDouble()).isBetween(5.0, 5.1);
        String url = terrain.at("/tiles/0").asString().replace("{z}/{y}/{x}", "14/5405/8424");
        HttpResponse<byte[]> answer = SERVICE.get(url);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        for (int pixel : new int[] {0, 100, 255}) {
            int rgb = picture.getRGB(pixel, pixel);
            double metres = ((rgb >> 16) & 255) * 256 + ((rgb >> 8) & 255) + (rgb & 255) / 256.0 - 32_768;
            assertThat(metres).isCloseTo(LAND_NAP, within(0.01));
        }
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get(url, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(SERVICE.get(url.replace("/14/", "/23/")).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsTerrainThatNotEverybodyMaySeeFromEverybody() {
        for (String dataset : List.of("insiders", NOBODYS)) {
            saveTerrain(STORE, dataset);
            assertThat(SERVICE.get("/terrain").statusCode()).as(dataset).isEqualTo(404);
            assertThat(SERVICE.get("/terrain/tiles/WebMercatorQuad/14/5405/8424")
                            .statusCode())
                    .as(dataset)
                    .isEqualTo(404);
        }
    }

    /** Ten kilometres of land around the town, of a dataset or {@link #NOBODYS}. */
    static void saveTerrain(TestStore store, String dataset) {
        GridFrame land = new GridFrame(130_000, 460_000, 100, 100, 100);
        Coverage terrain =
                new Coverage("source-terrain", "Terrein", "Terrain", "m", List.of(dataset + " version 1, made up"));
        CoverageStore coverages = new CoverageStore(store.dataSource());
        Grid cells = Grid.filled(land, (float) LAND_NAP);
        if (dataset.equals(NOBODYS)) {
            coverages.save(terrain, cells);
        } else {
            coverages.save(terrain, cells, dataset);
        }
    }
}
