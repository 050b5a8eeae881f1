package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Entities, resource paths and query options (OGC 18-088, 9). */
class ReadIT {
    private static TestService service;
    private static String datastream;

    @BeforeAll
    static void threeThingsOfWhichOneHasReadings() {
        service = TestService.open();
        String thing = service.post("Things", Samples.thing("Paal 1")).path();
        service.post("Things", Samples.thing("Paal 2"));
        service.post("Things", "{\"name\": \"Paal 3\", \"description\": \"\"}");
        datastream = "Datastreams(" + service.query(thing + "/Datastreams").at("/value/0/@iot.id") + ")";
        for (int hour = 0; hour < 10; hour++) {
            service.post(
                    datastream + "/Observations",
                    "{\"phenomenonTime\": \"2026-11-01T0%d:00:00Z\", \"result\": %d.5}".formatted(hour, hour));
        }
        service.post(
                datastream + "/Observations",
                "{\"phenomenonTime\": \"2026-11-02T00:00:00Z/2026-11-02T01:00:00Z\", \"result\": 20,"
                        + " \"resultTime\": \"2026-11-02T01:00:03Z\", \"parameters\": {\"lab\": \"A\"}}");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void theServiceSaysWhatItHasAndWhatItKeepsTo() {
        JsonNode document = service.get("").json();
        assertThat(document.path("value")).hasSize(8);
        assertThat(document.at("/serverSettings/conformance").toString()).contains("data-array");
        assertThat(service.get(service.root().replace("v1.1", "v1.0") + "/Things")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatWasPostedIsGivenBack() {
        JsonNode location = service.query("Locations", "$top=1").at("/value/0");
        assertThat(location.path("location").toString()).contains("[5.1214,52.0907]");
        assertThat(location.path("encodingType").asString()).isEqualTo("application/geo+json");
        JsonNode thing = service.get("Things(1)").json();
        assertThat(thing.at("/properties/height").doubleValue()).isEqualTo(3.5);
        assertThat(thing.path("Datastreams@iot.navigationLink").asString()).endsWith("/Things(1)/Datastreams");
    }

    @ParameterizedTest
    @CsvSource({
        "Things(1)/name, 200",
        "Things(1)/name/$value, 200",
        "Things(1)/properties/owner/$value, 200",
        "Things(1)/Datastreams/$ref, 200",
        "Things/$ref, 200",
        "Things(1)/$ref, 200",
        "Datastreams(1)/Thing/Locations, 200",
        "Datastreams(1)/Thing/$ref, 200",
        "Locations(1)/Things(1)/Datastreams(1)/Sensor/name/$value, 200",
        "Things(999), 404",
        "Things(1)/Datastreams(999), 404",
        "Things(2)/Datastreams(1), 404",
        "Things(1)/foo, 404",
        "Things(1)/properties/foo, 404",
        "Foo, 404",
        "Things(1)/$value, 404",
        "Things/name, 404",
        "Things(1)(2), 404",
        "Things(abc), 400",
        "Things(-1), 400",
        "Things(1)/Locations(x), 400",
        "Observations(1), 404",
        "Observations(99999999999999999999999999999999999999), 404",
        "Things()/name, 400"
    })
    void aPathLeadsToWhatItNames(String path, int status) {
        assertThat(service.get(path).status()).isEqualTo(status);
    }

    @Test
    void valuesStandAlone() {
        assertThat(service.get("Things(1)/name/$value").text()).isEqualTo("Paal 1");
        assertThat(service.get("Things(1)/name").text()).isEqualTo("{\"name\":\"Paal 1\"}");
        assertThat(service.get("Things(1)/properties/owner/$value").text()).isEqualTo("gemeente");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result gt 7.5|3",
                "result gt 2 and result le 5.5|4",
                "not (result lt 9)|2",
                "result add 1 mul 2 eq 3.5|1",
                "result mod 2 eq 0.5 and result div 0 eq null|5",
                "phenomenonTime ge 2026-11-01T08:00:00Z and phenomenonTime lt 2026-11-01T09:00:00Z|1",
                "phenomenonTime gt 2026-11-01T09:30:00+01:00|2",
                "during(phenomenonTime, 2026-11-01T00:00:00Z/2026-11-01T02:00:00Z)|3",
                "before(phenomenonTime, 2026-11-01T01:00:00Z)|1",
                "overlaps(phenomenonTime, 2026-11-02T00:30:00Z/2026-11-02T00:40:00Z)|1",
                "phenomenonTime add duration'PT1H' gt 2026-11-01T10:30:00Z|1",
                "hour(phenomenonTime) eq 3|1",
                "date(phenomenonTime) eq 2026-11-02|1",
                "phenomenonTime lt now()|11",
                "resultTime eq null|10",
                "minute(resultTime) eq 0 and fractionalseconds(resultTime) eq 0|1",
                "parameters/lab eq 'A'|1",
                "round(result) eq 3|1",
                "floor(result) eq 3 or ceiling(result) eq 3|2",
                "Datastream/Thing/name eq 'Paal 1'|11",
                "Datastream/Thing/properties/height gt 3|11",
                "Datastream/ObservedProperty/name eq 'humidity'|0",
                "FeatureOfInterest/name eq 'Domplein'|11",
                "geo.intersects(FeatureOfInterest/feature, geography'POLYGON((5 52,6 52,6 53,5 53,5 52))')|11",
                "result eq '20'|1",
                "Datastream/id eq 1|11",
            })
    void observationsAreFiltered(String filter, int expected) {
        assertThat(service.query("Observations", "$filter=" + filter, "$count=true")
                        .path("@iot.count")
                        .intValue())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startswith(name, 'Paal') and endswith(name, '1')|1",
                "substringof('aal', name)|3",
                "contains(tolower(name), 'paal')|3",
                "toupper(name) eq 'PAAL 2'|1",
                "length(name) eq 6|3",
                "indexof(name, '3') eq 5|1",
                "substring(name, 5) eq '2'|1",
                "substring(name, 0, 4) eq 'Paal'|3",
                "trim(concat(' ', name)) eq 'Paal 1'|1",
                "properties/owner eq 'gemeente' and properties/height eq 3.5|2",
                "properties/foo eq null|3",
                "geo.distance(Locations/location, geography'POINT(5.12 52.09)') lt 0.01|2",
                "st_within(Locations/location, geography'POLYGON((5 52,6 52,6 53,5 53,5 52))')|2",
                "st_disjoint(Locations/location, geography'POINT(0 0)')|2",
                "st_relate(Locations/location, geography'POINT(5.1214 52.0907)', 'T********')|2",
                "Datastreams/Observations/result gt 19|1",
                "Datastreams/ObservedProperty/name eq 'temperature' and Datastreams/Observations/result lt 1|1",
                "id eq 2|1",
                "id gt 1|2",
            })
    void thingsAreFiltered(String filter, int expected) {
        JsonNode things = service.query("Things", "$filter=" + filter, "$count=true");
        assertThat(things.path("@iot.count").intValue()).isEqualTo(expected);
        assertThat(things.path("value")).hasSize(expected);
    }

    @Test
    void linksToTheNextPageReachEverythingOnce() {
        List<Double> results = new ArrayList<>();
        String next =
                service.root() + "/Observations?$top=4&$orderby=result%20desc&$filter=result%20lt%2015&$select=result";
        while (!next.isEmpty()) {
            JsonNode page = service.get(next).json();
            page.path("value")
                    .forEach(observation ->
                            results.add(observation.path("result").doubleValue()));
            next = page.path("@iot.nextLink").asString("");
        }
        assertThat(results).containsExactly(9.5, 8.5, 7.5, 6.5, 5.5, 4.5, 3.5, 2.5, 1.5, 0.5);
    }

    @Test
    void entitiesAreExpandedWithOptionsAtEachLevel() {
        JsonNode things = service.query(
                "Things",
                "$expand=Datastreams($select=name;$expand=Observations($top=2;$orderby=phenomenonTime desc;$count=true),Sensor)",
                "$orderby=name");
        JsonNode first = things.at("/value/0/Datastreams/0");
        assertThat(first.path("name").asString()).isEqualTo("Temperatuur");
        assertThat(first.has("description")).isFalse();
        assertThat(first.at("/Sensor/name").asString()).isEqualTo("PT100");
        assertThat(first.path("Observations@iot.count").intValue()).isEqualTo(11);
        assertThat(first.at("/Observations/0/result").intValue()).isEqualTo(20);
        assertThat(first.at("/Observations/1/result").doubleValue()).isEqualTo(9.5);
        assertThat(service.get(first.path("Observations@iot.nextLink").asString())
                        .json()
                        .at("/value/0/result")
                        .doubleValue())
                .isEqualTo(8.5);
        assertThat(things.at("/value/2/Datastreams")).isEmpty();
    }

    @Test
    void onlyWhatIsSelectedIsShown() {
        JsonNode thing =
                service.query("Things", "$select=name,Datastreams", "$top=1").at("/value/0");
        assertThat(thing.propertyNames()).containsExactlyInAnyOrder("name", "Datastreams@iot.navigationLink");
    }

    @Test
    void aStretchOfTimeStaysOne() {
        JsonNode observation = service.query(datastream + "/Observations", "$orderby=phenomenonTime desc", "$top=1")
                .at("/value/0");
        assertThat(observation.path("phenomenonTime").asString())
                .isEqualTo("2026-11-02T00:00:00Z/2026-11-02T01:00:00Z");
        assertThat(observation.path("resultTime").asString()).isEqualTo("2026-11-02T01:00:03Z");
        assertThat(service.get(datastream).json().path("phenomenonTime").asString())
                .isEqualTo("2026-11-01T00:00:00Z/2026-11-02T01:00:00Z");
    }

    @Test
    void theIdOfAnObservationFindsIt() {
        JsonNode observation =
                service.query("Observations", "$filter=result eq 3.5").at("/value/0");
        String id = observation.path("@iot.id").asString();
        assertThat(service.get("Observations(" + id + ")").json()).isEqualTo(observation);
        assertThat(service.get("Observations('" + id + "')").json()).isEqualTo(observation);
        assertThat(service.query("Observations", "$filter=id eq " + id).path("value"))
                .hasSize(1);
    }
}
