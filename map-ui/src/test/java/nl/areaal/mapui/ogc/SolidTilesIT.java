package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.file.GabledHouse;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * The town as 3D Tiles, on land 12 m above NAP; beside it a hall around a courtyard, a house as 3DBAG tells of it, and a barn that only
 * insiders may see.
 */
class SolidTilesIT {
    private static final double LAND_NAP = TerrainIT.LAND_NAP;
    /** A square metre of RD New is that much on the ground here: the scale of the projection is 0.9999 in the middle of the country. */
    private static final double SCALE_SQUARED = 1.00017;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final TestStore STORE = TestStore.create();
    private static final Globe GLOBE = new Globe();
    private static final Builder BUILDER = new Builder(STORE);
    private static final OgcServer SERVICE = start();
    private static final SolidTiles TILES = new SolidTiles(SERVICE);

    private static OgcServer start() {
        Town.build(STORE);
        TerrainIT.saveTerrain(STORE, "town");
        BUILDER.write(
                "halls",
                "town",
                List.of(LayerColumn.of("height", PropertyType.NUMBER), LayerColumn.of("name", PropertyType.STRING)),
                Builder.feature(
                        "POLYGON ((136000 454000, 136120 454000, 136120 454050, 136000 454050, 136000 454000),"
                                + " (136050 454010, 136070 454010, 136070 454030, 136050 454030, 136050 454010))",
                        Map.of("height", 20.0, "name", "De \"Hal\" é")));
        BUILDER.write(
                "panden",
                "town",
                List.of(
                        LayerColumn.of("h_dak_70p", PropertyType.NUMBER),
                        LayerColumn.of("h_maaiveld", PropertyType.NUMBER)),
                Builder.feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of("h_dak_70p", 9.5, "h_maaiveld", -1.5)));
        BUILDER.write(
                "barns",
                "insiders",
                List.of(LayerColumn.of("height_metres", PropertyType.NUMBER)),
                Builder.feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of("height_metres", 5.0)));
        writeKiosk(4);
        BUILDER.importHouse(7.25);
        return OgcServer.start(STORE.address());
    }

    /** The middle of the kiosk lies on a corner of four tiles, to the centimetre. */
    private static void writeKiosk(double height) {
        BUILDER.write(
                "kiosks",
                "town",
                List.of(LayerColumn.of("height_metres", PropertyType.NUMBER)),
                Builder.feature(
                        "POLYGON ((136071.48 453963.32, 136081.48 453963.32, 136081.48 453973.32, 136071.48 453973.32,"
                                + " 136071.48 453963.32))",
                        Map.of("height_metres", height)));
    }

    @AfterAll
    static void stop() throws Exception {
        SERVICE.close();
        STORE.close();
    }

    @Test
    void showsEveryBuildingOnOneTileWithItsProperties() {
        Map<String, Double> heights = new HashMap<>();
        for (SolidTiles.Content tile : TILES.contents("buildings")) {
            List<String> ids = tile.glb().texts("feature_id");
            double[] metres = tile.glb().numbers("height_metres");
            List<String> uses = tile.glb().texts("use");
            for (int i = 0; i < ids.size(); i++) {
                assertThat(heights.put(ids.get(i), metres[i])).as(ids.get(i)).isNull();
                assertThat(uses.get(i)).isIn("", "dwelling", "business");
            }
        }
        Map<String, Double> expected = new HashMap<>();
        STORE.jdbc()
                .sql("select id::text as id, height_metres from layer_buildings")
                .query((row, number) -> expected.put(row.getString(1), row.getDouble(2)))
                .list();
        assertThat(expected).hasSize(Town.BUILDINGS);
        assertThat(heights).isEqualTo(expected);
    }

    /** Every tenth height of the town is 30 m or more. */
    @Test
    void showsWhatIsBigFromFartherAway() {
        Map<Integer, Integer> buildings = new HashMap<>();
        TILES.contents("buildings")
                .forEach(tile -> buildings.merge(zoom(tile.url()), tile.glb().rows(), Integer::sum));
        long big = STORE.jdbc()
                .sql("select count(*) from layer_buildings where height_metres >= 30")
                .query(Long.class)
                .single();
        assertThat(big).isPositive();
        assertThat(buildings).isEqualTo(Map.of(9, Math.toIntExact(big), 11, Math.toIntExact(Town.BUILDINGS - big)));
        assertThat(TILES.contents("halls"))
                .singleElement()
                .satisfies(tile -> assertThat(zoom(tile.url())).isEqualTo(7));
    }

    private static int zoom(String contentUrl) {
        return Integer.parseInt(contentUrl.replaceAll(".*/3dtiles/([0-9]+)/.*", "$1"));
    }

    @Test
    void putsBuildingsWhereTheyStandOnTheGlobeAndWithinTheRegionsOfTheirTiles() {
        for (SolidTiles.Content tile : TILES.contents("buildings")) {
            double[] places = tile.glb().places();
            for (int i = 0; i < places.length; i += 3) {
                assertThat(SolidTiles.isWithin(tile.region(), places, i))
                        .as(tile.url())
                        .isTrue();
            }
        }
        SolidTiles.Content first = TILES.contents("buildings").stream()
                .filter(tile -> tile.glb().texts("feature_id").contains(firstBuilding()))
                .findFirst()
                .orElseThrow();
        double[] corner = GLOBE.places(
                new double[] {Town.WEST, Town.SOUTH, Town.WEST, Town.SOUTH}, new double[] {LAND_NAP, LAND_NAP + 3});
        assertThat(SolidTiles.nearest(first.glb().places(), corner, 0)).isLessThan(0.002);
        assertThat(SolidTiles.nearest(first.glb().places(), corner, 3)).isLessThan(0.002);
    }

    private static String firstBuilding() {
        return STORE.jdbc()
                .sql(
                        "select id::text from layer_buildings where st_xmin(geometry) = 136000 and st_ymin(geometry) = 455000")
                .query(String.class)
                .single();
    }

    @Test
    void raisesAHallAroundItsCourtyard() {
        ReadGlb hall = TILES.contents("halls").getFirst().glb();
        assertThat(hall.cubicMetres(0)).isCloseTo((120 * 50 - 20 * 20) * 20 * SCALE_SQUARED, within(20.0));
        assertThat(hall.texts("name")).containsExactly("De \"Hal\" é");
        assertThat(hall.features()).containsOnly(0);
        double[] normals = hall.normals();
        for (int i = 0; i < normals.length; i += 3) {
            assertThat(Math.hypot(Math.hypot(normals[i], normals[i + 1]), normals[i + 2]))
                    .isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void takesTheGroundAndTheRoofOf3dbagAsTheyAre() {
        ReadGlb house = TILES.contents("panden").getFirst().glb();
        double[] corner = GLOBE.places(new double[] {136_000, 454_000, 136_000, 454_000}, new double[] {-1.5, 9.5});
        assertThat(SolidTiles.nearest(house.places(), corner, 0)).isLessThan(0.002);
        assertThat(SolidTiles.nearest(house.places(), corner, 3)).isLessThan(0.002);
        assertThat(house.cubicMetres(0)).isCloseTo(100 * 11 * SCALE_SQUARED, within(1.0));
    }

    @Test
    void drawsAHouseWithItsRoofAndRaisesTheShedBesideItThatHasNone() {
        SolidTiles.Content tile = TILES.contents("gabled").getFirst();
        ReadGlb street = tile.glb();
        int house = street.texts("name").indexOf("Dakzicht");
        int shed = street.texts("name").indexOf("Schuur");
        double[] ridge = GLOBE.places(
                new double[] {GabledHouse.WEST, GabledHouse.SOUTH + 4, GabledHouse.WEST, GabledHouse.SOUTH},
                new double[] {7.25, GabledHouse.EAVES_NAP});
        assertThat(SolidTiles.nearest(street.places(), ridge, 0)).isLessThan(0.002);
        assertThat(SolidTiles.nearest(street.places(), ridge, 3)).isLessThan(0.002);
        assertThat(street.cubicMetres(house)).isCloseTo(GabledHouse.CUBIC_METRES_AT_7_25 * SCALE_SQUARED, within(0.5));
        assertThat(street.cubicMetres(shed)).isCloseTo(4 * 3 * 2.5 * SCALE_SQUARED, within(0.5));
        double[] places = street.places();
        for (int i = 0; i < places.length; i += 3) {
            assertThat(SolidTiles.isWithin(tile.region(), places, i)).isTrue();
        }
    }

    @Test
    void makesATileAnewWhenOnlyARoofIsAnother() {
        String street = TILES.contents("gabled").getFirst().url();
        String before = etag(street);
        BUILDER.importHouse(9);
        waitForOther(street, before);
        double[] ridge = GLOBE.places(new double[] {GabledHouse.WEST, GabledHouse.SOUTH + 4}, new double[] {9});
        assertThat(SolidTiles.nearest(TILES.contents("gabled").getFirst().glb().places(), ridge, 0))
                .isLessThan(0.002);
        BUILDER.importHouse(7.25);
    }

    @Test
    void drawsWhatHasSurfacesThoughNothingElseTellsHowHighItIs() {
        Polygon ramp = (Polygon) Builder.feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of())
                .geometry()
                .getGeometryN(0)
                .copy();
        ramp.apply((CoordinateFilter) corner -> corner.setZ(corner.x - 136_000));
        MultiPolygon surfaces = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {ramp});
        Geometry plan = Builder.feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of())
                .geometry();
        BUILDER.write(
                "ramps",
                "town",
                List.of(),
                List.of(new LayerFeature(Optional.empty(), plan, Optional.of(surfaces), Map.of())));
        assertThat(FeaturesConformanceIT.link(SERVICE.json("/collections/ramps"), "original"))
                .endsWith("/collections/ramps/3dtiles/tileset.json");
        double[] top = GLOBE.places(new double[] {136_010, 454_000}, new double[] {10});
        assertThat(SolidTiles.nearest(TILES.contents("ramps").getFirst().glb().places(), top, 0))
                .isLessThan(0.002);
    }

    @Test
    void describesItsTilesAsTheStandardAsks() {
        JsonNode tileset = SERVICE.json(TILES.tileset("buildings"));
        assertThat(tileset.at("/asset/version").asString()).isEqualTo("1.1");
        assertThat(tileset.path("geometricError").asDouble()).isPositive();
        assertThat(tileset.at("/root/refine").asString()).isEqualTo("ADD");
        requireChildrenWithin(tileset.path("root"));
        JsonNode block = SERVICE.json(
                SolidTiles.resolve(TILES.tileset("buildings"), tileset.at("/root/children/0/content/uri")));
        assertThat(block.path("geometricError").asDouble())
                .isLessThanOrEqualTo(
                        tileset.at("/root/children/0/geometricError").asDouble());
        requireChildrenWithin(block.path("root"));
    }

    /** Children are finer and lie within their parent; what has no children misses nothing. */
    private static void requireChildrenWithin(JsonNode tile) {
        JsonNode region = tile.at("/boundingVolume/region");
        assertThat(region).hasSize(6);
        for (JsonNode child : tile.path("children")) {
            JsonNode inner = child.at("/boundingVolume/region");
            assertThat(child.path("geometricError").asDouble())
                    .isLessThan(tile.path("geometricError").asDouble());
            for (int i = 0; i < 6; i++) {
                boolean isLower = List.of(0, 1, 4).contains(i);
                double slack = i < 4 ? 1e-9 : 0.01;
                assertThat((inner.path(i).asDouble() - region.path(i).asDouble()) * (isLower ? 1 : -1))
                        .as(region + " around " + inner)
                        .isGreaterThan(-slack);
            }
            requireChildrenWithin(child);
        }
    }

    @Test
    void showsWhatStandsOnAnEdgeOnce() {
        assertThat(TILES.contents("kiosks"))
                .singleElement()
                .satisfies(tile -> assertThat(tile.glb().rows()).isOne());
    }

    @Test
    void makesATileAnewWhenABuildingOnItIsAnother() {
        String kiosk = TILES.contents("kiosks").getFirst().url();
        String hall = TILES.contents("halls").getFirst().url();
        String ofKiosk = etag(kiosk);
        String ofHall = etag(hall);
        writeKiosk(9);
        waitForOther(kiosk, ofKiosk);
        assertThat(TILES.contents("kiosks").getFirst().glb().numbers("height_metres"))
                .containsExactly(9);
        assertThat(etag(hall)).isEqualTo(ofHall);
    }

    private static void waitForOther(String url, String etag) {
        Instant end = Instant.now().plus(PATIENCE);
        while (etag(url).equals(etag)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static String etag(String url) {
        return SERVICE.get(url).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void saysThatATileStillHolds() {
        String content = TILES.contents("panden").getFirst().url();
        for (String url : List.of(content, TILES.tileset("panden"))) {
            HttpResponse<byte[]> answer = SERVICE.get(url);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(SERVICE.get(url, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void zipsWhatItSends() throws IOException {
        String content = TILES.contents("buildings").getFirst().url();
        HttpResponse<byte[]> zipped = SERVICE.get(content, "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Type")).hasValue("model/gltf-binary");
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(SERVICE.get(content).body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/collections/barns/3dtiles/tileset.json, 404",
        "/collections/barns/3dtiles/7/65/61/tileset.json, 404",
        "/collections/barns/3dtiles/11/1045/980/content.glb, 404",
        "/collections/roads/3dtiles/tileset.json, 404",
        "/collections/nothing/3dtiles/tileset.json, 404",
        "/collections/buildings/3dtiles/7/0/0/tileset.json, 404",
        "/collections/buildings/3dtiles/11/0/0/content.glb, 404",
        "/collections/buildings/3dtiles/8/0/0/content.glb, 400",
        "/collections/buildings/3dtiles/9/0/0/tileset.json, 400",
        "/collections/buildings/3dtiles/11/2048/0/content.glb, 400",
        "/collections/buildings/3dtiles/11/0/-1/content.glb, 400",
        "/collections/buildings/3dtiles/x/0/0/content.glb, 400",
        "/collections/buildings/3dtiles/tileset.json?colour=red, 400",
    })
    void answersWhatIsNotThereWithProblems(String path, int status) {
        HttpResponse<byte[]> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void isLinkedFromCollectionsThatHaveHeights() {
        assertThat(FeaturesConformanceIT.link(SERVICE.json("/collections/buildings"), "original"))
                .endsWith("/collections/buildings/3dtiles/tileset.json");
        assertThat(SERVICE.json("/collections/roads").path("links").findValuesAsString("rel"))
                .doesNotContain("original");
    }
}
