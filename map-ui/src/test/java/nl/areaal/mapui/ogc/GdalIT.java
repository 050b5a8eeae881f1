package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reader that others made reads what we serve; runs where GDAL is installed. */
@ExtendWith(TownService.class)
class GdalIT {
    private final OgcServer service;

    GdalIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void pagesThroughACollectionToItsLastFeature(@TempDir Path folder) throws Exception {
        String file = folder.resolve("buildings.geojson").toString();
        run("ogr2ogr", "-f", "GeoJSON", file, "OAPIF:" + service.url(), "buildings", "-oo", "PAGE_SIZE=100");
        assertThat(run("ogrinfo", "-so", "-al", file)).contains("Feature Count: " + Town.BUILDINGS);
    }

    @Test
    void readsTheFieldsOfAreas() throws Exception {
        assertThat(run("ogrinfo", "-so", "OAPIF:" + service.url(), "areas"))
                .contains("Feature Count: 4", "inhabitants: Integer", "name: String");
    }

    @Test
    void readsFlatGeobufAndTables(@TempDir Path folder) throws Exception {
        for (String collection : List.of("areas", "roads", "buildings")) {
            Path file = folder.resolve(collection + ".fgb");
            String query = "?f=flatgeobuf&limit=10000&crs=http://www.opengis.net/def/crs/EPSG/0/28992";
            Files.write(
                    file,
                    service.get("/collections/" + collection + "/items" + query).body());
            String info = run("ogrinfo", "-al", "-so", file.toString());
            int count = service.json("/collections/" + collection + "/items")
                    .path("numberMatched")
                    .asInt();
            assertThat(info).contains("Feature Count: " + count, "28992", "id: String");
        }
        Path table = folder.resolve("areas.csv");
        Files.write(table, service.get("/collections/areas/items?f=csv").body());
        assertThat(run("ogrinfo", "-al", "-so", "-oo", "GEOM_POSSIBLE_NAMES=geometry", table.toString()))
                .contains("Feature Count: 4", "Geometry: ");
    }

    @Test
    void asksWithAFilter() throws Exception {
        assertThat(run("ogrinfo", "-so", "OAPIF:" + service.url(), "buildings", "-where", "use = 'business'"))
                .contains("Feature Count: 750");
        assertThat(run("ogrinfo", "-so", "OAPIF:" + service.url(), "roads", "-where", "paved = 1"))
                .contains("Feature Count: 5");
    }

    @Test
    void readsAVectorTile(@TempDir Path folder) throws Exception {
        Path tile = folder.resolve("tile.mvt");
        Files.write(
                tile,
                service.get("/collections/roads/tiles/WebMercatorQuad/14/5405/8424")
                        .body());
        assertThat(run("ogrinfo", "-so", "-al", "MVT:" + tile)).contains("Layer name: roads", "paved: Integer");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/" + command[0])), command[0] + " is not installed");
        List<String> line = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
