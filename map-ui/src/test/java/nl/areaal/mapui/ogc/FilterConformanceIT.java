package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features 3: filter and features-filter, after the abstract tests of OGC 19-079r2. */
@ExtendWith(TownService.class)
class FilterConformanceIT {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private final OgcServer service;

    FilterConformanceIT(OgcServer service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cql2-text"})
    void takesFiltersOnEveryQueryableOfEveryCollection(String language) {
        for (JsonNode collection : service.featureCollections()) {
            String id = collection.path("id").asString();
            String items = "/collections/" + id + "/items" + (language.isEmpty() ? "" : "?filter-lang=" + language);
            for (String queryable : service.json("/collections/" + id + "/queryables")
                    .path("properties")
                    .propertyNames()) {
                int without = matched(OgcServer.with(items, "filter", '"' + queryable + "\" IS NULL"));
                int with = matched(OgcServer.with(items, "filter", '"' + queryable + "\" is not null"));
                assertThat(without + with).isEqualTo(matched("/collections/" + id + "/items"));
            }
            assertThat(status(OgcServer.with(items, "filter", "THIS IS NOT A FILTER")))
                    .isEqualTo(400);
            assertThat(status(OgcServer.with(items, "filter", "this_is_not_a_queryable IS NULL")))
                    .isEqualTo(400);
        }
    }

    @Test
    void takesTheSameFilterAsJson() {
        String items = "/collections/roads/items?filter-lang=cql2-json";
        String filter = "{\"op\":\"=\",\"args\":[{\"property\":\"paved\"},true]}";
        assertThat(matched(OgcServer.with(items, "filter", filter))).isEqualTo(5);
        JsonNode problem =
                service.json(OgcServer.with(items, "filter", "{\"op\":\"=\",\"args\":[{\"property\":1},true]}"));
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.at("/errors/0/expected").asString()).isEqualTo("a string, at /args/0/property");
    }

    /** Four strangers with slow filters leave the others what asks for little. */
    @Test
    void answersFewFiltersAtATimeAndAlwaysWhatAsksForLittle() {
        String items = "/collections/roads/items";
        String filtered = OgcServer.with(items, "filter", "paved = true");
        Places.Place[] taken = new Places.Place[CostlyQuestions.AT_ONCE];
        try {
            Arrays.setAll(taken, _ -> service.part(CostlyQuestions.class).take());
            HttpResponse<byte[]> refused = service.get(filtered);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(status(items + "?limit=1")).isEqualTo(200);
        } finally {
            Arrays.stream(taken).forEach(Places.Place::close);
        }
        assertThat(status(filtered)).isEqualTo(200);
    }

    @Test
    void saysAtWhichCharacterAFilterStopsMakingSense() {
        HttpResponse<byte[]> answer =
                service.get(OgcServer.with("/collections/roads/items", "filter", "paved = tru e"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode error = service.json(OgcServer.with("/collections/roads/items", "filter", "paved = tru e"))
                .at("/errors/0");
        assertThat(error.path("field").asString()).isEqualTo("filter");
        assertThat(error.path("value").asString()).isEqualTo("'e'");
        assertThat(error.path("expected").asString()).isEqualTo("an operator, AND, OR or the end, at character 13");
    }

    @Test
    void takesLongitudeAndLatitudeUnlessToldOtherwise() {
        for (JsonNode collection : service.featureCollections()) {
            String items = "/collections/" + collection.path("id").asString() + "/items";
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            String inside = "S_INTERSECTS(geometry,BBOX(%s,%s,%s,%s))"
                    .formatted(box.get(0), box.get(1), box.get(2), box.get(3));
            assertThat(matched(OgcServer.with(items, "filter", inside))).isEqualTo(matched(items));
            String beyond = "S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))";
            assertThat(status(OgcServer.with(items, "filter", beyond))).isEqualTo(400);
        }
    }

    /** The same two roads as in the box of the test of bbox, in each system with its own order of axes. */
    @ParameterizedTest
    @CsvSource({
        "28992, '136000,455000,137000,455120'",
        "4326, '52.08,5.11,52.0842,5.13'",
        "4258, '52.08,5.11,52.0842,5.13'",
        "3857, '568000,6815000,572000,6817500'"
    })
    void readsGeometryInTheSystemThatFilterCrsNames(String code, String box) {
        String items = "/collections/roads/items?filter-crs=" + EPSG + code;
        int roads = matched(OgcServer.with(items, "filter", "S_INTERSECTS(geometry,BBOX(" + box + "))"));
        assertThat(roads).isEqualTo(matched("/collections/roads/items?bbox-crs=" + EPSG + code + "&bbox=" + box));
        assertThat(roads).isPositive();
    }

    @Test
    void wantsFeaturesThatMeetAllConditionsTogether() {
        String items = "/collections/roads/items?bbox=5.11,52.08,5.13,52.0842&name=Straat%200";
        assertThat(matched(OgcServer.with(items, "filter", "paved = true"))).isEqualTo(1);
        assertThat(matched(OgcServer.with(items, "filter", "paved = false"))).isZero();
        String elsewhere = "/collections/roads/items?bbox=6,52,7,53";
        assertThat(matched(OgcServer.with(elsewhere, "filter", "true"))).isZero();
    }

    @Test
    void leadsThroughAllPagesOfAFilter() {
        String url = OgcServer.with("/collections/buildings/items?limit=100", "filter", "use = 'business'");
        int expected = matched(url);
        int seen = 0;
        for (String next = url; !next.isEmpty(); ) {
            JsonNode page = service.json(next);
            seen += page.path("numberReturned").asInt();
            next = FeaturesConformanceIT.link(page, "next");
        }
        assertThat(seen).isEqualTo(expected).isBetween(101, Town.BUILDINGS - 1);
    }

    @Test
    void neverFailsOnArithmeticThatHasNoAnswer() {
        for (String filter : List.of(
                "height_metres ^ 999 > 1",
                "(0 - height_metres) ^ 0.5 > 1",
                "height_metres * 1e308 * 1e308 > 1",
                "dwellings * 9223372036854775807 > 1",
                "0 ^ -1 = height_metres")) {
            assertThat(status(OgcServer.with("/collections/buildings/items", "filter", filter)))
                    .as(filter)
                    .isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"intersects", "equals", "disjoint", "touches", "within", "overlaps", "crosses", "contains"})
    void takesCollectionsOfGeometryInEveryRelation(String relation) {
        String shapes = "GEOMETRYCOLLECTION(POINT(3 52), LINESTRING(0 0, 7 52), POLYGON((0 0, 6 52, 5 53, 0 0)))";
        for (String collection : List.of("roads", "buildings")) {
            String filter = "S_" + relation + "(geometry, " + shapes + ")";
            assertThat(status(OgcServer.with("/collections/" + collection + "/items", "filter", filter)))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter-lang=cql&filter=true",
                "filter-lang=cql2-json&filter=true%20true",
                "filter=",
                "filter=true&filter=false",
                "filter=name%20%3D%20%27%00%27",
                "filter=name%3D%27%27%27",
                "filter=name%20%3D%201%3B%20drop%20table%20dataset"
            })
    void refusesWhatIsNoFilter(String query) {
        assertThat(status("/collections/roads/items?" + query)).isEqualTo(400);
    }

    private int matched(String url) {
        return service.json(url).path("numberMatched").asInt(-1);
    }

    private int status(String url) {
        return service.get(url).statusCode();
    }
}
