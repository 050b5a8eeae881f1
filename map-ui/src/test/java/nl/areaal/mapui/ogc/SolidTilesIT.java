package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.areaal.core.crs.Globe;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.layer.Town;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
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
    private static final OgcServer SERVICE = start();

    private static OgcServer start() {
        Town.build(STORE);
        TerrainIT.saveTerrain(STORE, "town");
        write(
                "halls",
                "town",
                List.of(LayerColumn.of("height", PropertyType.NUMBER), LayerColumn.of("name", PropertyType.STRING)),
                feature(
                        "POLYGON ((136000 454000, 136120 454000, 136120 454050, 136000 454050, 136000 454000),"
                                + " (136050 454010, 136070 454010, 136070 454030, 136050 454030, 136050 454010))",
                        Map.of("height", 20.0, "name", "De \"Hal\" é")));
        write(
                "panden",
                "town",
                List.of(
                        LayerColumn.of("h_dak_70p", PropertyType.NUMBER),
                        LayerColumn.of("h_maaiveld", PropertyType.NUMBER)),
                feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of("h_dak_70p", 9.5, "h_maaiveld", -1.5)));
        write(
                "barns",
                "insiders",
                List.of(LayerColumn.of("height_metres", PropertyType.NUMBER)),
                feature(
                        "POLYGON ((136000 454000, 136010 454000, 136010 454010, 136000 454010, 136000 454000))",
                        Map.of("height_metres", 5.0)));
        writeKiosk(4);
        return OgcServer.start(STORE.address());
    }

    /** The middle of the kiosk lies on a corner of four tiles, to the centimetre. */
    private static void writeKiosk(double height) {
        write(
                "kiosks",
                "town",
                List.of(LayerColumn.of("height_metres", PropertyType.NUMBER)),
                feature(
                        "POLYGON ((136071.48 453963.32, 136081.48 453963.32, 136081.48 453973.32, 136071.48 453973.32,"
                                + " 136071.48 453963.32))",
                        Map.of("height_metres", height)));
    }

    private static LayerFeature feature(String wkt, Map<String, Object> properties) {
        try {
            Geometry polygon = new WKTReader(RegionCrs.GEOMETRY).read(wkt);
            polygon.setSRID(RegionCrs.SRID);
            return new LayerFeature(GeometryKind.POLYGON.unify(polygon), properties);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void write(String collection, String dataset, List<LayerColumn> columns, LayerFeature feature) {
        new LayerWriter(STORE.dataSource())
                .write(
                        new LayerSpec(collection, collection, collection, GeometryKind.POLYGON, 12, columns),
                        new Delivery(
                                dataset,
                                collection,
                                Delivery.checksumOf(collection + feature),
                                "made up",
                                Optional.empty(),
                                "test"),
                        Stream.of(feature));
    }

    @AfterAll
    static void stop() throws Exception {
        SERVICE.close();
        STORE.close();
    }

    /** A tile with its content, and the region that is said to hold it. */
    private record Content(String url, ReadGlb glb, JsonNode region) {}

    @Test
    void showsEveryBuildingOnOneTileWithItsProperties() {
        Map<String, Double> heights = new HashMap<>();
        for (Content tile : contents("buildings")) {
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
        contents("buildings")
                .forEach(tile -> buildings.merge(zoom(tile.url()), tile.glb().rows(), Integer::sum));
        long big = STORE.jdbc()
                .sql("select count(*) from layer_buildings where height_metres >= 30")
                .query(Long.class)
                .single();
        assertThat(big).isPositive();
        assertThat(buildings).isEqualTo(Map.of(9, Math.toIntExact(big), 11, Math.toIntExact(Town.BUILDINGS - big)));
        assertThat(contents("halls"))
                .singleElement()
                .satisfies(tile -> assertThat(zoom(tile.url())).isEqualTo(7));
    }

    private static int zoom(String contentUrl) {
        return Integer.parseInt(contentUrl.replaceAll(".*/3dtiles/([0-9]+)/.*", "$1"));
    }

    @Test
    void putsBuildingsWhereTheyStandOnTheGlobeAndWithinTheRegionsOfTheirTiles() {
        for (Content tile : contents("buildings")) {
            double[] places = tile.glb().places();
            for (int i = 0; i < places.length; i += 3) {
                assertThat(isWithin(tile.region(), places, i)).as(tile.url()).isTrue();
            }
        }
        Content first = contents("buildings").stream()
                .filter(tile -> tile.glb().texts("feature_id").contains(firstBuilding()))
                .findFirst()
                .orElseThrow();
        double[] corner = GLOBE.places(
                new double[] {Town.WEST, Town.SOUTH, Town.WEST, Town.SOUTH}, new double[] {LAND_NAP, LAND_NAP + 3});
        assertThat(nearest(first.glb().places(), corner, 0)).isLessThan(0.002);
        assertThat(nearest(first.glb().places(), corner, 3)).isLessThan(0.002);
    }

    private static String firstBuilding() {
        return STORE.jdbc()
                .sql(
                        "select id::text from layer_buildings where st_xmin(geometry) = 136000 and st_ymin(geometry) = 455000")
                .query(String.class)
                .single();
    }

    /** Heights are told from the ellipsoid, above which NAP lies some 43 m here; degrees of a place by its direction from the axis. */
    private static boolean isWithin(JsonNode region, double[] places, int at) {
        double longitude = Math.atan2(places[at + 1], places[at]);
        double[] lonLatHeight = geodetic(places[at], places[at + 1], places[at + 2]);
        return longitude >= region.path(0).asDouble()
                && longitude <= region.path(2).asDouble()
                && lonLatHeight[0] >= region.path(1).asDouble()
                && lonLatHeight[0] <= region.path(3).asDouble()
                && lonLatHeight[1] >= region.path(4).asDouble()
                && lonLatHeight[1] <= region.path(5).asDouble();
    }

    /** Latitude in radians and height in metres on WGS84, by Bowring's formula (Survey Review 1976). */
    private static double[] geodetic(double x, double y, double z) {
        double a = 6_378_137;
        double b = 6_356_752.314245;
        double e2 = 1 - b * b / (a * a);
        double p = Math.hypot(x, y);
        double t = Math.atan2(z * a, p * b);
        double latitude = Math.atan2(
                z + (a * a / (b * b) - 1) * b * Math.pow(Math.sin(t), 3), p - e2 * a * Math.pow(Math.cos(t), 3));
        double n = a / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
        return new double[] {latitude, p / Math.cos(latitude) - n};
    }

    private static double nearest(double[] places, double[] to, int at) {
        return IntStream.iterate(0, i -> i < places.length, i -> i + 3)
                .mapToDouble(i -> Math.hypot(
                        Math.hypot(places[i] - to[at], places[i + 1] - to[at + 1]), places[i + 2] - to[at + 2]))
                .min()
                .orElseThrow();
    }

    @Test
    void raisesAHallAroundItsCourtyard() {
        ReadGlb hall = contents("halls").getFirst().glb();
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
        ReadGlb house = contents("panden").getFirst().glb();
        double[] corner = GLOBE.places(new double[] {136_000, 454_000, 136_000, 454_000}, new double[] {-1.5, 9.5});
        assertThat(nearest(house.places(), corner, 0)).isLessThan(0.002);
        assertThat(nearest(house.places(), corner, 3)).isLessThan(0.002);
        assertThat(house.cubicMetres(0)).isCloseTo(100 * 11 * SCALE_SQUARED, within(1.0));
    }

    @Test
    void describesItsTilesAsTheStandardAsks() {
        JsonNode tileset = SERVICE.json(tileset("buildings"));
        assertThat(tileset.at("/asset/version").asString()).isEqualTo("1.1");
        assertThat(tileset.path("geometricError").asDouble()).isPositive();
        assertThat(tileset.at("/root/refine").asString()).isEqualTo("ADD");
        requireChildrenWithin(tileset.path("root"));
        JsonNode block = SERVICE.json(resolve(tileset("buildings"), tileset.at("/root/children/0/content/uri")));
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
        assertThat(contents("kiosks"))
                .singleElement()
                .satisfies(tile -> assertThat(tile.glb().rows()).isOne());
    }

    @Test
    void makesATileAnewWhenABuildingOnItIsAnother() {
        String kiosk = contents("kiosks").getFirst().url();
        String hall = contents("halls").getFirst().url();
        String ofKiosk = etag(kiosk);
        String ofHall = etag(hall);
        writeKiosk(9);
        Instant end = Instant.now().plus(PATIENCE);
        while (etag(kiosk).equals(ofKiosk)) {
            assertThat(Instant.now()).isBefore(end);
        }
        assertThat(contents("kiosks").getFirst().glb().numbers("height_metres")).containsExactly(9);
        assertThat(etag(hall)).isEqualTo(ofHall);
    }

    private static String etag(String url) {
        return SERVICE.get(url).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void saysThatATileStillHolds() {
        String content = contents("panden").getFirst().url();
        for (String url : List.of(content, tileset("panden"))) {
            HttpResponse<byte[]> answer = SERVICE.get(url);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(SERVICE.get(url, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void zipsWhatItSends() throws IOException {
        String content = contents("buildings").getFirst().url();
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

    private static String tileset(String collection) {
        return SERVICE.url() + "/collections/" + collection + "/3dtiles/tileset.json";
    }

    private static String resolve(String base, JsonNode uri) {
        return URI.create(base).resolve(uri.asString()).toString();
    }

    /** All content of a collection, found as a viewer finds it. */
    private static List<Content> contents(String collection) {
        List<Content> found = new ArrayList<>();
        visit(tileset(collection), SERVICE.json(tileset(collection)).path("root"), found);
        return found;
    }

    private static void visit(String base, JsonNode tile, List<Content> found) {
        if (tile.has("content")) {
            String url = resolve(base, tile.at("/content/uri"));
            if (url.endsWith(".json")) {
                visit(url, SERVICE.json(url).path("root"), found);
            } else {
                HttpResponse<byte[]> answer = SERVICE.get(url);
                assertThat(answer.statusCode()).as(url).isEqualTo(200);
                found.add(new Content(url, ReadGlb.of(answer.body()), tile.at("/boundingVolume/region")));
            }
        }
        tile.path("children").forEach(child -> visit(base, child, found));
    }
}
