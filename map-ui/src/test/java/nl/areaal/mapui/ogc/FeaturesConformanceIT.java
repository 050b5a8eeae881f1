package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Features 1: core, GeoJSON and OpenAPI 3.0. */
@ExtendWith(TownService.class)
class FeaturesConformanceIT {
    private final OgcServer service;

    FeaturesConformanceIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void showsCollectionsOfOpenDataOnly() {
        assertThat(service.featureCollections().stream()
                        .map(collection -> collection.path("id").asString()))
                .containsExactly("areas", "buildings", "roads");
        assertThat(service.get("/collections/cables").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhereTheFeaturesOfACollectionLie() {
        JsonNode box = service.json("/collections/buildings").at("/extent/spatial/bbox/0");
        assertThat(box.get(0).asDouble()).isCloseTo(5.1100, within(0.0002));
        assertThat(box.get(3).asDouble()).isCloseTo(52.0919, within(0.0002));
    }

    @Test
    void namesACollectionInTheCallersLanguage() {
        assertThat(service.json("/collections/roads").path("title").asString()).isEqualTo("Wegen");
        assertThat(service.json("/collections/roads", "Accept-Language", "en-GB")
                        .path("title")
                        .asString())
                .isEqualTo("Roads");
    }

    @Test
    void givesTenFeaturesAndTheWayToTheRest() {
        JsonNode page = service.json("/collections/buildings/items");
        assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.path("features")).hasSize(10);
        assertThat(page.path("numberMatched").asLong()).isEqualTo(Town.BUILDINGS);
        assertThat(page.path("numberReturned").asLong()).isEqualTo(10);
        assertThat(page.path("timeStamp").asString()).endsWith("Z");
        assertThat(link(page, "next")).isNotEmpty();
    }

    @Test
    void leadsFromPageToPageToEachFeatureOnce() {
        Set<String> seen = new HashSet<>();
        String url = "/collections/buildings/items?limit=999";
        int pages = 0;
        while (!url.isEmpty()) {
            JsonNode page = service.json(url);
            page.path("features").forEach(feature -> seen.add(feature.path("id").asString()));
            url = link(page, "next");
            pages++;
        }
        assertThat(seen).hasSize(Town.BUILDINGS);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void givesAFeatureByItsName() {
        JsonNode area = service.json("/collections/areas/items/WK034402");
        assertThat(area.path("type").asString()).isEqualTo("Feature");
        assertThat(area.path("id").asString()).isEqualTo("WK034402");
        assertThat(area.at("/properties/inhabitants").asInt()).isEqualTo(400);
        assertThat(area.at("/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(link(area, "collection")).isEqualTo(service.url() + "/collections/areas");
        assertThat(service.get("/collections/areas/items/GM9999").statusCode()).isEqualTo(404);
        assertThat(service.get("/collections/buildings/items/x").statusCode()).isEqualTo(404);
    }

    /** The box holds the two southernmost roads: 15 and 115 m from the south edge, at latitude 52.0828 to 52.0846. */
    @ParameterizedTest
    @CsvSource({
        "'5.11,52.08,5.13,52.0842', 2",
        "'5.11,52.08,-10,5.13,52.0842,900', 2",
        "'-180,-90,180,90', 10",
        "'170,50,-170,53', 0",
        "'6,52,7,53', 0",
    })
    void findsFeaturesInABox(String box, int roads) {
        assertThat(service.json("/collections/roads/items?bbox=" + box)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(roads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=x",
                "bbox=1,2,3",
                "bbox=1,2,3,NaN",
                "bbox=5,53,6,52",
                "datetime=yesterday",
                "datetime=2026-02-01T00:00:00Z/2026-01-01T00:00:00Z",
                "colour=red",
                "f=shapefile",
                "datetime=%2B300000-01-01T00:00:00Z",
                "after=x",
                "after=bnVsbA&sortby=name",
                "sortby=colour",
                "sortby=name,name",
                "properties=colour",
                "crs=EPSG:28992",
                "limit=1&limit=2"
            })
    void refusesWhatMakesNoSense(String query) {
        HttpResponse<byte[]> answer = service.get("/collections/roads/items?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        JsonNode problem = service.json("/collections/roads/items?limit=-1&bbox=a&colour=red");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("errors").findValuesAsString("field")).containsExactly("bbox", "limit", "colour");
        assertThat(problem.at("/errors/1/value").asString()).isEqualTo("-1");
        assertThat(problem.at("/errors/1/expected").asString()).isEqualTo("a whole number of 1 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/conformance", "/collections", "/collections/roads/items", "/styles/areaal"})
    void saysThatItHasNoXml(String path) {
        assertThat(service.get(path, "Accept", "application/xml").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /collections, 405",
        "DELETE, /collections/roads/items, 405",
        "PUT, /collections/roads/items/1, 405",
        "PATCH, /conformance, 405",
        "POST, /nothing/here, 404",
        "OPTIONS, /collections/roads, 200",
        "HEAD, /collections/roads/items, 200"
    })
    void takesOnlyMethodsThatAnAddressHas(String method, String path, int status) {
        HttpResponse<byte[]> answer = service.send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        if (status != 404 && !method.equals("HEAD")) {
            assertThat(answer.headers().allValues("Allow").toString()).contains("GET", "HEAD");
        }
    }

    @Test
    void answersOnNoAddressWithATraceOfItsInside() {
        HttpResponse<byte[]> answer = service.get("/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"detail\"")
                .doesNotContain("Exception");
    }

    /** Five roads were renewed, on 1 June of 2020, 2022 and so on; buildings say nothing of time, and match any. */
    @ParameterizedTest
    @CsvSource({
        "roads, ../.., 10",
        "roads, 2020-01-01T00:00:00Z/.., 5",
        "roads, 2022-06-01T12:00:00Z, 1",
        "roads, 2022-06-01T14:00:00%2B02:00, 1",
        "roads, 2022-06-01T12:00:01Z/2024-06-01T12:00:00Z, 1",
        "roads, ../2020-06-01T11:59:59Z, 0",
        "buildings, ../2020-06-01T11:59:59Z, 2500"
    })
    void findsFeaturesOfAMomentOrAStretchOfTime(String collection, String datetime, int matched) {
        assertThat(service.json("/collections/" + collection + "/items?datetime=" + datetime)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(matched);
    }

    @Test
    void saysWhichPropertyIsTheTimeOfAFeature() {
        assertThat(service.json("/collections/roads/schema")
                        .at("/properties/renewed/x-ogc-role")
                        .asString())
                .isEqualTo("primary-instant");
    }

    @Test
    void putsFeaturesInOrderAndGivesOnlyWhatIsAskedFor() {
        String url = "/collections/buildings/items?limit=400&sortby=-height_metres,use&properties=height_metres";
        List<Double> heights = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String next = url; !next.isEmpty(); ) {
            JsonNode page = service.json(next);
            page.path("features").forEach(feature -> {
                seen.add(feature.path("id").asString());
                heights.add(feature.at("/properties/height_metres").asDouble());
                assertThat(feature.path("properties")).hasSize(1);
            });
            next = link(page, "next");
        }
        assertThat(seen).hasSize(Town.BUILDINGS);
        assertThat(heights).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void streamsAsManyAsTenThousandAtOnce() {
        JsonNode page = service.json("/collections/buildings/items?limit=20000");
        assertThat(page.path("numberReturned").asInt()).isEqualTo(Town.BUILDINGS);
        assertThat(link(page, "next")).isEmpty();
    }

    @Test
    void linksAPageToItselfInEveryFormatAndToItsCollection() {
        JsonNode page = service.json("/collections/roads/items?limit=3");
        assertThat(page.path("links").findValuesAsString("rel"))
                .containsExactly("self", "alternate", "alternate", "alternate", "alternate", "next", "collection");
        page.path("links").forEach(link -> {
            HttpResponse<byte[]> answer = service.get(link.path("href").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(link.path("type").asString());
        });
    }

    @Test
    void describesItselfWithoutPointingOutside() {
        HttpResponse<byte[]> answer = service.get("/openapi.json");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oai.openapi+json;version=3.0");
        JsonNode description = service.json("/openapi.json");
        assertThat(description.path("openapi").asString()).startsWith("3.0");
        assertThat(description.findValuesAsString("$ref")).allMatch(reference -> reference.startsWith("#/"));
        assertThat(description.path("paths").propertyNames())
                .contains("/collections/{collectionId}/items", "/collections/roads/items");
        assertThat(description
                        .at("/paths/~1collections~1roads~1items/get/parameters")
                        .findValuesAsString("name"))
                .contains("limit", "bbox", "datetime", "filter", "filter-lang", "filter-crs", "sortby", "paved");
    }

    static String link(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString();
            }
        }
        return "";
    }
}
