package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner states a contract, delivers, and hears how the readings fare, over HTTP alone. */
class ContractIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTRACT = """
            {"plausibleLow": -40, "plausibleHigh": 50.5, "maximumChangePerHour": 10, "sentinels": [-999, 9999],
             "cadenceSeconds": 3600, "stuckAfterSeconds": 21600, "gapAfterSeconds": null, "retentionDays": 365,
             "purpose": "Warmth in the streets", "legalGround": "Public task"}""";
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with(
                Map.of("AREAAL_SENSORTHINGS_ANONYMOUS_WRITE", "true", "areaal.quality.every", "100ms"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void aContractIsReadBackAsItWasStatedAndIsInForce() {
        long datastream = datastream(CONTRACT);
        assertThat(service.query("Datastreams(" + datastream + ")").at("/properties/contract"))
                .isEqualTo(JSON.readTree(CONTRACT));
        JsonNode inForce = quality(datastream).path("contract");
        assertThat(inForce.path("plausibleHigh").doubleValue()).isEqualTo(50.5);
        assertThat(inForce.path("sentinels")).isEqualTo(JSON.readTree("[-999.0, 9999.0]"));
        assertThat(inForce.path("stuckAfterSeconds").intValue()).isEqualTo(21_600);
        assertThat(inForce.has("gapAfterSeconds")).isFalse();
        assertThat(inForce.path("retentionDays").intValue()).isEqualTo(365);
        assertThat(inForce.path("purpose").asString()).isEqualTo("Warmth in the streets");
    }

    @Test
    void whatAContractDoesNotSayIsUsualOrSaidByTheDataset() {
        JsonNode inForce = quality(datastream("{\"cadenceSeconds\": 600}")).path("contract");
        assertThat(inForce.path("gapAfterSeconds").intValue()).isEqualTo(900);
        assertThat(inForce.path("stuckAfterSeconds").intValue()).isEqualTo(86_400);
        assertThat(inForce.path("sentinels")).isEqualTo(JSON.readTree("[-999.0, 65535.0, -99997.0]"));
        assertThat(inForce.has("plausibleLow")).isFalse();
        assertThat(inForce.path("legalGround").asString()).isEqualTo("not yet stated");
    }

    @Test
    void eachReadingSaysWhichTestsItFailed() {
        long datastream = datastream(CONTRACT);
        String[] results = {"10", "11", "60", "9999", "45", "12", "13"};
        for (int hour = 0; hour < results.length; hour++) {
            post(datastream, hour, results[hour], "");
        }
        post(datastream, 7, "70", ", \"resultQuality\": \"calibrating\"");
        Waiting.until(() -> flags(datastream, 4).equals("{\"flags\":[\"spike\"],\"usable\":false}"));
        assertThat(flags(datastream, 0)).isEmpty();
        assertThat(flags(datastream, 2)).isEqualTo("{\"flags\":[\"range\"],\"usable\":false}");
        assertThat(flags(datastream, 3)).isEqualTo("{\"flags\":[\"sentinel\"],\"usable\":false}");
        assertThat(flags(datastream, 7)).isEqualTo("\"calibrating\"");

        Waiting.until(() -> quality(datastream).at("/breaches/0/readings").intValue() == 2);
        JsonNode report = quality(datastream);
        JsonNode summary = report.path("summary");
        assertThat(summary.path("readings").intValue()).isEqualTo(8);
        assertThat(summary.path("used").intValue()).isEqualTo(4);
        assertThat(summary.path("leftOut").intValue()).isEqualTo(4);
        assertThat(summary.path("usedFlags")).isEqualTo(JSON.readTree("[\"gap\"]"));
        assertThat(summary.at("/flagged/range").intValue()).isEqualTo(2);
        assertThat(summary.path("mean").doubleValue()).isEqualTo((10 + 11 + 12 + 13) / 4.0);
        assertThat(report.at("/breaches/0/cause").asString()).isEqualTo("range");
        assertThat(report.at("/breaches/0/readings").intValue()).isEqualTo(2);
        assertThat(report.at("/breaches/0/extent/highest").intValue()).isEqualTo(70);
    }

    @Test
    void aContractThatChangesJudgesAnewWhatCameUnderIt() {
        long datastream = datastream(CONTRACT);
        post(datastream, 0, "60", "");
        assertThat(flags(datastream, 0)).isEqualTo("{\"flags\":[\"range\"],\"usable\":false}");
        service.patch("Datastreams(" + datastream + ")", "{\"properties\": {\"contract\": {\"plausibleHigh\": 70}}}");
        Waiting.until(() -> flags(datastream, 0).isEmpty());
        service.patch("Datastreams(" + datastream + ")", "{\"properties\": {}}");
        assertThat(quality(datastream).path("contract").has("plausibleHigh")).isFalse();
    }

    @Test
    void problemsAreGroupedByCauseOverAllDatastreams() {
        long datastream = datastream(CONTRACT);
        post(datastream, 0, "60", "");
        Waiting.until(
                () -> problems("?datastream=" + datastream).path("contracts").size() == 1);
        JsonNode group = problems("?datastream=" + datastream).at("/contracts/0");
        assertThat(group.path("cause").asString()).isEqualTo("range");
        assertThat(group.at("/worst/0/result").intValue()).isEqualTo(60);
        assertThat(problems("").hasNonNull("messages")).isFalse(); // for stewards
        assertThat(service.get(address("/quality/999999999")).status()).isEqualTo(404);
        assertThat(service.get(address("/problems?datastream=x"))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("datastream");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("{\"plausibleLow\": \"0\"}", "plausibleLow", "\"0\"", "a number"),
                Arguments.of("{\"plausibleLow\": 5, \"plausibleHigh\": 1}", "plausibleLow", "5.0", "plausibleHigh"),
                Arguments.of("{\"maximumChangePerHour\": 0}", "maximumChangePerHour", "0", "above 0"),
                Arguments.of("{\"sentinels\": -999}", "sentinels", "-999", "array"),
                Arguments.of("{\"sentinels\": [-999, null]}", "sentinels[1]", "null", "a number"),
                Arguments.of("{\"cadenceSeconds\": 0.5}", "cadenceSeconds", "0.5", "whole number"),
                Arguments.of("{\"retentionDays\": -1}", "retentionDays", "-1", "above 0"),
                Arguments.of("{\"purpose\": \" \"}", "purpose", "\" \"", "not blank"),
                Arguments.of(
                        "{\"neighbourRadiusMetres\": 5}", "maximumChangePerHour", "missing", "neighbourRadiusMetres"),
                Arguments.of("{\"maxChange\": 5}", "maxChange", "a member", "maximumChangePerHour"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInAContractIsNamed(String contract, String field, String value, String expected) {
        Answer answer = service.post(
                "Things",
                Samples.thing("Paal")
                        .replace("\"Sensor\":", "\"properties\": {\"contract\": " + contract + "}, \"Sensor\":"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("Datastreams[0].properties.contract." + field);
        assertThat(answer.json().path("value").asString()).contains(value);
        assertThat(answer.json().path("expected").asString()).contains(expected);
    }

    private static long datastream(String contract) {
        Answer answer = service.post(
                "Things",
                Samples.thing("Paal")
                        .replace("\"Sensor\":", "\"properties\": {\"contract\": " + contract + "}, \"Sensor\":"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return service.query(answer.path() + "/Datastreams")
                .at("/value/0/@iot.id")
                .longValue();
    }

    private static void post(long datastream, int hour, String result, String more) {
        String body = "{\"phenomenonTime\": \"2026-11-01T0%d:00:00Z\", \"result\": %s%s}".formatted(hour, result, more);
        assertThat(service.post("Datastreams(" + datastream + ")/Observations", body)
                        .status())
                .isEqualTo(201);
    }

    /** The resultQuality as text; empty when there is none. */
    private static String flags(long datastream, int hour) {
        JsonNode quality = service.query(
                        "Datastreams(" + datastream + ")/Observations",
                        "$filter=phenomenonTime eq 2026-11-01T0" + hour + ":00:00Z")
                .at("/value/0/resultQuality");
        return quality.isMissingNode() || quality.isNull() ? "" : quality.toString();
    }

    private static JsonNode quality(long datastream) {
        return service.get(address("/quality/" + datastream)).json();
    }

    private static JsonNode problems(String query) {
        return service.get(address("/problems" + query)).json();
    }

    private static String address(String path) {
        return service.root().replace("/sta/v1.1", path);
    }
}
