package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many observations at once (OGC 18-088, 12). */
class DataArrayIT {
    private static final int MANY = 2_000;

    private static TestService service;

    @BeforeAll
    static void twoDatastreams() {
        service = TestService.open();
        service.post("Things", Samples.thing("Paal 1"));
        service.post("Things", Samples.thing("Paal 2"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void eachRowIsAnsweredByWhereItIsOrWhyItIsNot() {
        Answer answer = service.post("CreateObservations", """
                [{"Datastream": {"@iot.id": 1}, "components": ["phenomenonTime", "result", "resultTime"],
                  "dataArray@iot.count": 3,
                  "dataArray": [["2026-11-01T00:00:00Z", 1, "2026-11-01T00:00:01Z"], ["gisteren", 2, null],
                                ["2026-11-01T01:00:00Z", 3, null]]},
                 {"Datastream": {"@iot.id": 999}, "components": ["result"], "dataArray": [[1]]}]""");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode rows = answer.json();
        assertThat(rows).hasSize(4);
        assertThat(service.get(rows.get(0).asString()).json().path("resultTime").asString())
                .isEqualTo("2026-11-01T00:00:01Z");
        assertThat(rows.get(1).asString())
                .startsWith("error: [0].dataArray[1].phenomenonTime is \"gisteren\", expected ");
        assertThat(service.get(rows.get(2).asString()).json().path("result").intValue())
                .isEqualTo(3);
        assertThat(rows.get(3).asString())
                .isEqualTo("error: Datastream is 999, expected the id of a Datastream that exists");
    }

    @Test
    void whatIsSentTwiceIsStoredOnce() {
        String rows = IntStream.range(0, MANY)
                .mapToObj(i -> "[\"2026-10-01T00:%02d:%02d.%03dZ\", %d]".formatted(i / 60 % 60, i % 60, i % 1000, i))
                .collect(Collectors.joining(","));
        String body =
                "[{\"Datastream\": {\"@iot.id\": 2}, \"components\": [\"phenomenonTime\", \"result\"], \"dataArray\": ["
                        + rows + "]}]";
        JsonNode first = service.post("CreateObservations", body).json();
        assertThat(first).hasSize(MANY);
        assertThat(service.post("CreateObservations", body).json()).isEqualTo(first);
        assertThat(service.query("Datastreams(2)/Observations", "$count=true", "$top=0")
                        .path("@iot.count")
                        .intValue())
                .isEqualTo(MANY);
        assertThat(service.store()
                        .jdbc()
                        .sql("select count(*) from observation_history")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rowsAreReadAsTheyWereSent() {
        service.post("CreateObservations", """
                [{"Datastream": {"@iot.id": 1}, "components": ["phenomenonTime", "result"],
                  "dataArray": [["2026-09-01T00:00:00Z", 7], ["2026-09-01T01:00:00Z", "x"]]}]""");
        JsonNode group = service.query(
                        "Datastreams(1)/Observations",
                        "$resultFormat=dataArray",
                        "$select=phenomenonTime,result",
                        "$filter=month(phenomenonTime) eq 9")
                .at("/value/0");
        assertThat(group.path("components").toString()).isEqualTo("[\"phenomenonTime\",\"result\"]");
        assertThat(group.path("dataArray").toString())
                .isEqualTo("[[\"2026-09-01T00:00:00Z\",7],[\"2026-09-01T01:00:00Z\",\"x\"]]");
        assertThat(group.path("Datastream@iot.navigationLink").asString()).endsWith("/Datastreams(1)");
    }
}
