package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import nl.areaal.ingest.sensorthings.query.MalformedFilters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a sentence that helps, and never that the service broke. */
class MalformedRequestsIT {
    private static TestService service;

    @BeforeAll
    static void aThing() {
        service = TestService.open();
        assertThat(service.post("Things", Samples.thing("Paal")).status()).isEqualTo(201);
        assertThat(service.post("Datastreams(1)/Observations", "{\"result\": 1}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    static Stream<String> filters() {
        return Stream.concat(MalformedFilters.unreadable(), MalformedFilters.meaningless());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterThatCannotBeUsedIsToldWithItsPlace(String filter) {
        Answer answer = service.get("Observations?" + TestService.encoded("$filter=" + filter));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asString()).startsWith("$filter at ");
        assertThat(answer.json().path("expected").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("PSQLException", "observation e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{",
                "[]",
                "5",
                "null",
                "{}",
                "{\"result\": }",
                "{\"result\": 1, \"result\": 2}",
                "{\"result\": 1} {}",
                "{\"result\": 1e999}",
                "{\"result\": NaN}",
                "{\"reslut\": 1}",
                "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\"}",
                "{\"result\": 1, \"phenomenonTime\": 5}",
                "{\"result\": 1, \"phenomenonTime\": \"yesterday\"}",
                "{\"result\": 1, \"phenomenonTime\": \"2026-11-01T00:00:00\"}",
                "{\"result\": 1, \"phenomenonTime\": \"2026-11-31T00:00:00Z\"}",
                "{\"result\": 1, \"phenomenonTime\": \"1066-10-14T00:00:00Z\"}",
                "{\"result\": 1, \"phenomenonTime\": \"9999-10-14T00:00:00Z\"}",
                "{\"result\": 1, \"phenomenonTime\": \"2026-11-02T00:00:00Z/2026-11-01T00:00:00Z\"}",
                "{\"result\": 1, \"phenomenonTime\": \"2026-11-02T00:00:00Z/\"}",
                "{\"result\": 1, \"resultTime\": \"2026-11-01T00:00:00Z/2026-11-02T00:00:00Z\"}",
                "{\"result\": 1, \"validTime\": \"2026-11-01T00:00:00Z\"}",
                "{\"result\": 1, \"parameters\": [1]}",
                "{\"result\": \"a\\u0000b\"}",
                "{\"result\": 1, \"Datastream\": 1}",
                "{\"result\": 1, \"Datastream\": []}",
                "{\"result\": 1, \"FeatureOfInterest\": {\"@iot.id\": 999}}",
                "{\"result\": 1, \"FeatureOfInterest\": {\"@iot.id\": \"x\"}}",
                "{\"result\": 1, \"FeatureOfInterest\": {\"name\": \"x\"}}"
            })
    void anObservationThatCannotBeUsedIsRefused(String body) {
        assertRefused(service.post("Datastreams(1)/Observations", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"}",
                "{\"name\": \"\", \"description\": \"\"}",
                "{\"name\": 5, \"description\": \"\"}",
                "{\"name\": null, \"description\": \"\"}",
                "{\"name\": \"x\", \"description\": \"\", \"properties\": 5}",
                "{\"name\": \"x\", \"description\": \"\", \"Locations\": {}}",
                "{\"name\": \"x\", \"description\": \"\", \"Locations\": [5]}",
                "{\"name\": \"x\", \"description\": \"\", \"Locations\": [{\"@iot.id\": 999}]}",
                "{\"name\": \"x\", \"description\": \"\", \"Datastreams\": [{\"name\": \"y\"}]}",
                "{\"name\": \"x\", \"description\": \"\", \"color\": \"red\"}",
                "{\"name\": \"x\\u0000\", \"description\": \"\"}",
                "{\"name\": \"x\", \"description\": \"\", \"properties\": {\"a\": \"\\u0000\"}}",
            })
    void aThingThatCannotBeUsedIsRefused(String body) {
        assertRefused(service.post("Things", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "\"x\"",
                "{}",
                "{\"type\": \"Point\"}",
                "{\"type\": \"Point\", \"coordinates\": []}",
                "{\"type\": \"Point\", \"coordinates\": [\"5\", \"52\"]}",
                "{\"type\": \"Point\", \"coordinates\": [500, 52]}",
                "{\"type\": \"Point\", \"coordinates\": [1e999, 52]}",
                "{\"type\": \"Square\", \"coordinates\": [5, 52]}",
                "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}",
                "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1]]]}",
                "{\"type\": \"LineString\", \"coordinates\": [[0, 0]]}",
                "{\"type\": \"Feature\"}",
                "{\"type\": \"Feature\", \"geometry\": null}"
            })
    void aPlaceThatIsNoneIsRefused(String place) {
        assertRefused(service.post("Locations", """
                {"name": "x", "description": "", "encodingType": "application/geo+json", "location": %s}""".formatted(place)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[5]",
                "[{}]",
                "[{\"Datastream\": {\"@iot.id\": 1}}]",
                "[{\"Datastream\": {\"@iot.id\": 1}, \"components\": [\"result\"]}]",
                "[{\"Datastream\": {\"@iot.id\": 1}, \"components\": [\"foo\"], \"dataArray\": []}]",
                "[{\"Datastream\": {\"@iot.id\": 1}, \"components\": [\"phenomenonTime\"], \"dataArray\": []}]",
                "[{\"Datastream\": {\"@iot.id\": \"x\"}, \"components\": [\"result\"], \"dataArray\": []}]",
            })
    void aDataArrayThatCannotBeUsedIsRefused(String body) {
        assertRefused(service.post("CreateObservations", body));
    }

    @Test
    void anOptionThatDoesNotFitIsNamed() {
        for (String path : new String[] {
            "Things(1)?$top=1",
            "Things(1)?$filter=true",
            "Things?$top=-1",
            "Things?$foo=1",
            "Things?$top=1&$top=2",
            "Things?$resultFormat=dataArray",
            "Observations?$resultFormat=csv",
            "Things?$expand=Foo",
            "Observations?$orderby=Datastream/Observations/result"
        }) {
            assertRefused(service.get(path));
        }
    }

    @Test
    void aFilterThatHasNoAnswerIsTheClientsOwn() {
        assertRefused(service.get("Observations?"
                + TestService.encoded("$filter=result mul 1e300 mul 1e300 gt 1 or 1e300 mul 1e300 gt 1")));
        assertRefused(service.get("Observations?" + TestService.encoded("$filter=substring('abc', 1e10) eq 'x'")));
        assertThat(service.get("Observations?" + TestService.encoded("$filter=result div 0 eq 1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void methodsAndMediaThatDoNotFitAreToldSo() {
        assertThat(service.post("Things(1)", "{}").status()).isEqualTo(405);
        assertThat(service.patch("Things", "{}").status()).isEqualTo(405);
        assertThat(service.delete("Things").status()).isEqualTo(405);
        assertThat(service.delete("Things(999)").status()).isEqualTo(404);
        assertThat(service.patch("Things(999)", "{}").status()).isEqualTo(404);
        assertThat(service.send(service.request("Things")
                                .POST(BodyPublishers.ofString("{}"))
                                .header("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains(", expected ");
        assertThat(answer.json().path("field").asString()).isNotBlank();
    }
}
