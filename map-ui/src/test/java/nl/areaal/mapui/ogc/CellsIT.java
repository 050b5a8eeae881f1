package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The cells of the heat model over the town: built up in the west, grass in the east; and those of its groundwater, deeper in the east. */
class CellsIT {
    private static final String RD = "http://www.opengis.net/def/crs/EPSG/0/28992";
    private static final String HEAT = "/collections/heat/";
    private static final String DEPTHS = "/collections/groundwater-depth/";
    private static final OgcServer SERVICE = HeatTown.service();

    @Test
    void saysWhatAModelSaysAtAPlaceWithItsBand() {
        JsonNode west = position("POINT(136200 455500)");
        assertThat(west.at("/domain/domainType").asString()).isEqualTo("Point");
        assertThat(west.at("/domain/referencing/0/system/id").asString()).isEqualTo(RD);
        assertThat(west.at("/parameters/heat/unit/symbol/value").asString()).isEqualTo("K");
        double value = west.at("/ranges/heat/values/0").asDouble();
        assertThat(value).isPositive();
        assertThat(west.at("/ranges/low/values/0").asDouble()).isLessThanOrEqualTo(value);
        assertThat(west.at("/ranges/high/values/0").asDouble()).isGreaterThanOrEqualTo(value);
        assertThat(position("POINT(136900 455500)").at("/ranges/heat/values/0").asDouble())
                .isLessThan(value);
    }

    @Test
    void readsPlacesInTheSystemThatIsNamed() {
        Coordinate place = CrsTransform.fromRegion(DeclaredCrs.CRS84).apply(136212, 455512);
        double expected =
                position("POINT(136212 455512)").at("/ranges/heat/values/0").asDouble();
        JsonNode east =
                position("POINT(" + place.x + " " + place.y + ")", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(east.at("/ranges/heat/values/0").asDouble()).isEqualTo(expected);
        JsonNode north =
                position("POINT(" + place.y + " " + place.x + ")", "http://www.opengis.net/def/crs/EPSG/0/4326");
        assertThat(north.at("/ranges/heat/values/0").asDouble()).isEqualTo(expected);
        assertThat(north.at("/domain/referencing/0/coordinates/0").asString()).isEqualTo("y");
        assertThat(north.at("/domain/axes/y/values/0").asDouble()).isCloseTo(place.y, within(1e-6));
    }

    @Test
    void goesAlongALineCellByCell() {
        String line = OgcServer.with(HEAT + "trajectory", "coords", "LINESTRING(136100 455500, 136900 455500)");
        JsonNode along = SERVICE.json(OgcServer.with(line, "crs", RD));
        assertThat(along.at("/domain/axes/composite/values").size()).isEqualTo(33); // 800 m in steps of 25
        JsonNode values = along.at("/ranges/heat/values");
        assertThat(values.get(1).asDouble()).isGreaterThan(values.get(31).asDouble());
        String table = SERVICE.text(OgcServer.with(line, "crs", RD) + "&f=csv");
        assertThat(table.lines().toList()).hasSize(34).first().isEqualTo("x,y,heat");
    }

    @Test
    void cutsTheCellsOfABoxAsAGeoTiff() {
        HttpResponse<byte[]> answer =
                SERVICE.get(OgcServer.with(HEAT + "cube?bbox=136100,455100,136300,455200", "bbox-crs", RD));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/tiff");
        Grid cut = CloudOptimizedGeoTiff.read(answer.body());
        assertThat(cut.frame().columns()).isEqualTo(8);
        assertThat(cut.frame().rows()).isEqualTo(4);
        assertThat((double) cut.valueAt(136212, 455112))
                .isCloseTo(
                        position("POINT(136212 455112)")
                                .at("/ranges/heat/values/0")
                                .asDouble(),
                        within(1e-6));
    }

    @Test
    void setsAScenarioBesideTheRegionAsItIs() {
        Polygon west = (Polygon)
                RegionCrs.GEOMETRY.toGeometry(new Envelope(Town.WEST, Town.WEST + 400, Town.SOUTH, Town.SOUTH + 1000));
        Scenario scenario = new Scenario(UUID.randomUUID(), "Trees", List.of(new PlantTrees(west, 0.5)));
        UUID run = SERVICE.scenarios().run(scenario, "planner").stream()
                .filter(one -> one.model().equals("heat"))
                .findFirst()
                .orElseThrow()
                .id();
        String url = OgcServer.with(HEAT + "position?run=" + run, "coords", "POINT(136200 455500)");
        JsonNode both = SERVICE.json(OgcServer.with(url, "crs", RD));
        assertThat(both.at("/ranges/heat/values/0").asDouble())
                .isLessThan(both.at("/ranges/baseline/values/0").asDouble());
    }

    @Test
    void saysWhatAGridOfADatasetHolds() {
        JsonNode place = SERVICE.json(depth("position", "POINT(136850 455500)"));
        assertThat(place.at("/ranges/groundwater-depth/values/0").asDouble()).isCloseTo(0.8, within(1e-6));
        assertThat(place.at("/parameters/groundwater-depth/unit/symbol/value").asString())
                .isEqualTo("m");
        assertThat(SERVICE.json(depth("position", "POINT(136850 455950)"))
                        .at("/ranges/groundwater-depth/values/0")
                        .isNull())
                .isTrue();
        String table = SERVICE.text(depth("trajectory", "LINESTRING(136050 455500, 136950 455500)") + "&f=csv");
        assertThat(table.lines().toList())
                .hasSize(11)
                .startsWith("x,y,groundwater-depth")
                .last()
                .asString()
                .startsWith("136950.0,455500.0,0.9");
        Grid cut =
                CloudOptimizedGeoTiff.read(SERVICE.get(DEPTHS + "cube?bbox=136210,455110,136390,455190&bbox-crs=" + RD)
                        .body());
        assertThat(cut.frame()).isEqualTo(new GridFrame(136_200, 455_200, 100, 2, 1));
        assertThat(cut.cells()).containsExactly(0.2f, 0.3f);
    }

    @Test
    void keepsTheCellsOfInsidersToItselfAndKnowsNoRunsOfGrids() {
        assertThat(SERVICE.get("/collections/source-terrain/position?coords=POINT(5.11%2052.08)")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVICE.get(depth("position", "POINT(136850 455500)") + "&run=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(400);
    }

    private static String depth(String leaf, String coords) {
        return OgcServer.with(OgcServer.with(DEPTHS + leaf, "coords", coords), "crs", RD);
    }

    @Test
    void saysNothingWhereThereAreNoCells() {
        assertThat(position("POINT(10000 400000)").at("/ranges/heat/values/0").isNull())
                .isTrue();
        assertThat(SERVICE.get(OgcServer.with(HEAT + "cube?bbox=10000,400000,10100,400100", "bbox-crs", RD))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position",
                "position?coords=POINT(1e999 2)",
                "position?coords=POLYGON((0 0,1 0,1 1,0 0))",
                "position?coords=rubbish",
                "position?coords=POINT(5.1)",
                "trajectory?coords=POINT(5.1 52.1)",
                "trajectory?coords=LINESTRING(-170 -80, 170 80)",
                "cube?bbox=1,2,3",
                "cube?bbox=5.12,52.08,5.11,52.09", // round the globe, not the strip between the two
                "cube?f=png",
                "position?colour=red"
            })
    void refusesWhatIsNoPlace(String query) {
        HttpResponse<byte[]> answer = SERVICE.get(HEAT + query.replace(" ", "%20"));
        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static JsonNode position(String place) {
        return position(place, RD);
    }

    private static JsonNode position(String place, String crs) {
        return SERVICE.json(OgcServer.with(OgcServer.with(HEAT + "position", "coords", place), "crs", crs));
    }
}
