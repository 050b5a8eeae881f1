package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.ContactPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Records, part 1, after its abstract tests. */
@ExtendWith(TownService.class)
class RecordsConformanceIT {
    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
    private static final String CATALOGUE = "/collections/catalogue";
    private static final String ITEMS = CATALOGUE + "/items";

    private final OgcServer service;

    RecordsConformanceIT(OgcServer service) {
        this.service = service;
    }

    @BeforeEach
    void tellOfTheTown() {
        Listing town = new Listing(
                Optional.of(new ContactPoint("Town desk <b>", "desk@example.org")),
                Optional.of(Theme.TRAN),
                List.of("town", "Bricks and  mortar"),
                Locale.of("en"));
        new CatalogueStore(service.pool()).save("town", town);
    }

    @Test
    void declaresEachClassThatIsTestedHere() {
        assertThat(service.json("/conformance").path("conformsTo").valueStream().map(JsonNode::asString))
                .contains(
                        CLASSES + "record-core",
                        CLASSES + "record-collection",
                        CLASSES + "record-core-query-parameters",
                        CLASSES + "records-api",
                        CLASSES + "searchable-catalog",
                        CLASSES + "json",
                        CLASSES + "html");
    }

    /** {@code record-collection}, {@code searchable-catalog}: a collection of records among the others. */
    @Test
    void listsTheCatalogueAsACollectionOfRecords() {
        JsonNode catalogue = service.json(CATALOGUE);
        assertThat(catalogue.path("itemType").asString()).isEqualTo("record");
        assertThat(catalogue.path("type").asString()).isEqualTo("Collection");
        assertThat(rels(catalogue)).contains("self", "alternate", "items");
        assertThat(service.json("/collections")
                        .path("collections")
                        .valueStream()
                        .filter(catalogue::equals))
                .hasSize(1);
    }

    /** {@code record-core}, {@code json}: the mandatory members of a record. */
    @Test
    void givesRecordsWithAllThatTheyMustHave() {
        JsonNode record = service.json(ITEMS + "/town");
        assertThat(record.path("id").asString()).isEqualTo("town");
        assertThat(record.path("type").asString()).isEqualTo("Feature");
        assertThat(record.has("time")).isTrue();
        assertThat(record.path("geometry").path("type").asString()).isEqualTo("Polygon");
        JsonNode properties = record.path("properties");
        assertThat(properties.path("type").asString()).isEqualTo("dataset");
        assertThat(properties.path("title").asString()).isEqualTo("Dataset town");
        assertThat(properties
                        .path("contacts")
                        .get(1)
                        .path("emails")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("desk@example.org");
        assertThat(rels(record)).contains("self", "collection", "alternate", "item", "enclosure");
        assertThat(service.get(ITEMS).headers().firstValue("Content-Type")).contains("application/geo+json");
    }

    /** {@code q}: one of several terms, each of them a phrase, whatever capitals and spaces. */
    @Test
    void findsRecordsByText() {
        assertThat(found("q=mortar")).containsExactly("town");
        assertThat(found("q=BRICKS%20and%20%20mortar")).containsExactly("town");
        assertThat(found("q=mortar%20bricks")).isEmpty();
        assertThat(found("q=nothing,SENSORTHINGS")).containsExactly("service.sensor-things");
        assertThat(found("q=wegen")).containsExactly("town");
        assertThat(found("q=cables")).isEmpty();
    }

    @Test
    void findsRecordsByTypeAndById() {
        assertThat(found("type=service")).containsExactly("service.ogc-api", "service.sensor-things");
        assertThat(found("type=dataset")).containsExactly("town");
        assertThat(found("type=service,dataset")).hasSize(3);
        assertThat(found("ids=town,nowhere")).containsExactly("town");
        assertThat(found("ids=insiders")).isEmpty();
        String identifier = service.json(ITEMS + "/town")
                .path("properties")
                .path("externalIds")
                .get(0)
                .path("value")
                .asString();
        assertThat(found("externalIds=" + identifier)).containsExactly("town");
    }

    @Test
    void findsRecordsByPlace() {
        assertThat(found("bbox=5,52,5.3,52.3")).containsExactly("town");
        assertThat(found("bbox=6,52,7,53")).isEmpty();
        assertThat(found("bbox=170,52,5.3,53")).containsExactly("town");
    }

    /** The roads of the town were renewed from 2020 to 2028. Services tell of no time, and so match all times. */
    @Test
    void findsRecordsByTheTimeThatTheirDataAreOf() {
        assertThat(service.json(ITEMS + "/town").at("/time/interval").toString())
                .isEqualTo("[\"2020-06-01T12:00:00Z\",\"2028-06-01T12:00:00Z\"]");
        assertThat(service.json(ITEMS + "/service.ogc-api").path("time").isNull())
                .isTrue();
        assertThat(found("datetime=2026-01-01T00:00:00Z/..")).hasSize(3);
        assertThat(found("datetime=2021-01-01T00:00:00Z")).contains("town");
        assertThat(found("datetime=2028-06-01T12:00:00Z/..")).contains("town");
        assertThat(found("datetime=2028-06-01T12:00:01Z/..")).hasSize(2).doesNotContain("town");
        assertThat(found("datetime=../2020-06-01T11:59:59Z")).doesNotContain("town");
    }

    @Test
    void tellsTheTimeOfCollectionsThatHaveOne() {
        for (String collection : List.of("roads", "catalogue")) {
            JsonNode temporal =
                    service.json("/collections/" + collection).path("extent").path("temporal");
            assertThat(temporal.path("interval").toString())
                    .isEqualTo("[[\"2020-06-01T12:00:00Z\",\"2028-06-01T12:00:00Z\"]]");
            assertThat(temporal.path("trs").asString())
                    .isEqualTo("http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        }
        assertThat(service.json("/collections/buildings").path("extent").has("temporal"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type = 'service' | service.ogc-api service.sensor-things",
                "CASEI(title) LIKE CASEI('%TOWN') | town",
                "keywords LIKE '%mortar%' AND type = 'dataset' | town",
                "publisher = 'Town' | town",
                "updated > TIMESTAMP('2001-01-01T00:00:00Z') | town",
                "updated < TIMESTAMP('2001-01-01T00:00:00Z') | \"\"",
                "S_INTERSECTS(geometry, BBOX(5, 52, 5.3, 52.3)) | town",
                "S_INTERSECTS(geometry, BBOX(6, 52, 7, 53)) | \"\"",
                "license IS NULL | service.ogc-api service.sensor-things",
            })
    void filtersRecordsByCql2(String filter, String expected) {
        assertThat(String.join(" ", found("filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @Test
    void saysWhatFiltersOfRecordsCanName() {
        String queryables = FeaturesConformanceIT.link(service.json(CATALOGUE), Rel.QUERYABLES);
        assertThat(service.json(queryables).path("properties").propertyNames())
                .contains("geometry", "title", "keywords", "updated");
        assertThat(service.text(queryables, "Accept", "text/html")).contains("keywords");
        assertThat(service.text(ITEMS + "?filter=colour%20%3D%201"))
                .contains("property 'colour'", "one of created, description");
        assertThat(service.get(ITEMS + "?filter=colour%20%3D%201").statusCode()).isEqualTo(400);
    }

    /** What has no value counts as not given; what is no time is refused. */
    @Test
    void ignoresWhatHasNoValue() {
        assertThat(found("q=&bbox=&type=")).hasSize(3);
        assertThat(service.get(ITEMS + "?datetime=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesThroughAllRecordsOnce() {
        List<String> ids = new ArrayList<>();
        String url = ITEMS + "?limit=1";
        while (!url.isEmpty()) {
            JsonNode page = service.json(url);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(3);
            assertThat(page.path("numberReturned").asInt()).isEqualTo(1);
            page.path("features").forEach(one -> ids.add(one.path("id").asString()));
            url = page.path("links")
                    .valueStream()
                    .filter(link -> link.path("rel").asString().equals("next"))
                    .map(link -> link.path("href").asString())
                    .findFirst()
                    .orElse("");
        }
        assertThat(ids).containsExactly("service.ogc-api", "service.sensor-things", "town");
    }

    /** {@code html}: the same for people. */
    @ParameterizedTest
    @ValueSource(strings = {CATALOGUE, ITEMS, ITEMS + "/town", ITEMS + "/service.ogc-api"})
    void hasAPageForPeople(String path) {
        assertThat(service.text(path, "Accept", "text/html"))
                .startsWith("<!doctype html>")
                .doesNotContain("<b>");
        assertThat(service.get(path + "?f=html").headers().firstValue("Content-Type"))
                .contains("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?bbox=1,2,3", "?colour=red", "?q=a&q=b", "?f=xml"})
    void refusesWhatItCannotRead(String query) {
        assertThat(service.get(ITEMS + query).statusCode()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherRecords() {
        assertThat(service.get(ITEMS + "/insiders").statusCode()).isEqualTo(404);
    }

    private List<String> found(String query) {
        return service.json(ITEMS + "?" + query)
                .path("features")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static List<String> rels(JsonNode document) {
        return document.path("links")
                .valueStream()
                .map(link -> link.path("rel").asString())
                .toList();
    }
}
