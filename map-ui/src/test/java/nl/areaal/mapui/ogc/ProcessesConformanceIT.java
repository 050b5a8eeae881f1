package nl.areaal.mapui.ogc;

import static nl.areaal.mapui.ogc.FeaturesConformanceIT.link;
import static nl.areaal.mapui.ogc.ProcessCalls.EXCEPTIONS;
import static nl.areaal.mapui.ogc.ProcessCalls.json;
import static nl.areaal.mapui.ogc.ProcessCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** OGC API - Processes 1 (18-062r2): core, ogc-process-description, json and oas30. */
class ProcessesConformanceIT {
    private static final String ECHO = "{\"inputs\": {\"text\": \"teststring\", \"document\": \"teststring\"}%s}";

    /** What schema.yaml of the standard allows in a schema. */
    private static final Set<String> SCHEMA_WORDS = Set.of(
            "title",
            "maximum",
            "minimum",
            "maxLength",
            "maxItems",
            "minItems",
            "required",
            "enum",
            "type",
            "allOf",
            "oneOf",
            "items",
            "properties",
            "additionalProperties",
            "description",
            "format",
            "contentMediaType");

    private final ProcessCalls calls = new ProcessCalls(HeatTown.service(), "203.0.113.1");

    @Test
    void leadsFromTheFrontDoorToProcessesAndJobs() {
        for (String door : List.of("", "/")) {
            JsonNode page = json(calls.get(door));
            assertThat(link(page, "processes")).endsWith("/ogc/v1/processes");
            assertThat(link(page, "http://www.opengis.net/def/rel/ogc/1.0/processes"))
                    .endsWith("/ogc/v1/processes");
            assertThat(link(page, "http://www.opengis.net/def/rel/ogc/1.0/job-list"))
                    .endsWith("/ogc/v1/jobs");
        }
        assertThat(json(calls.get("/conformance"))
                        .path("conformsTo")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/ogc-process-description",
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/json",
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list",
                        "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/dismiss");
    }

    @Test
    void listsEveryModelPageByPage() {
        List<String> seen = new ArrayList<>();
        String url = "/processes?limit=5";
        while (!url.isEmpty()) {
            JsonNode page = json(calls.get(url));
            assertThat(page.path("processes").size()).isBetween(1, 5);
            page.path("processes")
                    .forEach(process -> seen.add(process.path("id").asString()));
            url = link(page, "next");
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .startsWith("echo", "area-statistics")
                .containsAll(ModelLibrary.cards().stream().map(ModelCard::key).toList());
        assertThat(json(calls.get("/processes")).path("processes")).hasSize(seen.size());
        assertThat(json(calls.get("/processes?limit=1")).path("processes")).hasSize(1);
    }

    @Test
    void describesEachProcessWithSchemasThatTheStandardKnows() {
        for (JsonNode listed : json(calls.get("/processes")).path("processes")) {
            JsonNode process = json(calls.get(link(listed, "self")));
            assertThat(process.path("id")).isEqualTo(listed.path("id"));
            assertThat(process.path("inputs").isEmpty()).isFalse();
            assertThat(process.path("outputs").isEmpty()).isFalse();
            process.path("inputs").forEach(input -> requireKnownWords(input.path("schema")));
            process.path("outputs").forEach(output -> requireKnownWords(output.path("schema")));
        }
    }

    private static void requireKnownWords(JsonNode schema) {
        assertThat(SCHEMA_WORDS).containsAll(schema.propertyNames());
        schema.path("properties").forEach(ProcessesConformanceIT::requireKnownWords);
        schema.path("oneOf").forEach(ProcessesConformanceIT::requireKnownWords);
        schema.path("allOf").forEach(ProcessesConformanceIT::requireKnownWords);
        if (schema.has("items")) {
            requireKnownWords(schema.path("items"));
        }
    }

    @Test
    void describesAModelInTheCallersLanguageWithTheWayToItsCard() {
        assertThat(json(calls.get("/processes/heat", "Accept-Language", "en"))
                        .path("title")
                        .asString())
                .isEqualTo(ModelLibrary.card("heat").orElseThrow().name().en());
        JsonNode heat = json(calls.get("/processes/heat"));
        assertThat(heat.path("title").asString())
                .isEqualTo(ModelLibrary.card("heat").orElseThrow().name().nl());
        assertThat(link(heat, "describedby")).endsWith("/models/heat");
        assertThat(link(heat, "http://www.opengis.net/def/rel/ogc/1.0/execute")).endsWith("/processes/heat/execution");
    }

    @Test
    void givesBackEveryKindOfValueInADocument() {
        HttpResponse<byte[]> answer = calls.execute("echo", """
                {"inputs": {"text": "Domtoren", "number": 1.5, "integers": [1, 2, 3],
                    "boundingBox": {"bbox": [5.1, 52, 5.2, 52.1], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"},
                    "document": {"value": {"type": "Point", "coordinates": [5.12, 52.09]}, "mediaType": "application/geo+json"}},
                 "response": "document"}""");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = json(answer);
        assertThat(document.propertyNames()).containsExactly("text", "number", "integers", "boundingBox", "document");
        assertThat(document.path("text").asString()).isEqualTo("Domtoren");
        assertThat(document.path("number").asDouble()).isEqualTo(1.5);
        assertThat(document.path("integers").toString()).isEqualTo("[1,2,3]");
        assertThat(document.at("/boundingBox/bbox/2").asDouble()).isEqualTo(5.2);
        assertThat(document.at("/document/value/coordinates/0").asDouble()).isEqualTo(5.12);
    }

    @Test
    void givesOneRawOutputAsItIs() {
        String body =
                ECHO.formatted(", \"outputs\": {\"text\": {\"transmissionMode\": \"value\"}}, \"response\": \"raw\"");
        HttpResponse<byte[]> plain = calls.execute("echo", body);
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(text(plain)).isEqualTo("teststring");
        HttpResponse<byte[]> quoted = calls.execute("echo", body, "Accept", "application/json");
        assertThat(quoted.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(text(quoted)).isEqualTo("\"teststring\"");
    }

    @Test
    void givesSeveralRawOutputsAsParts() {
        String body = ECHO.formatted(", \"response\": \"raw\"");
        HttpResponse<byte[]> parts = calls.execute("echo", body);
        String type = parts.headers().firstValue("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/related;");
        String boundary = type.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
        assertThat(text(parts).split("--" + boundary)).hasSize(4);
        assertThat(text(parts))
                .contains("Content-ID: <text>\r\n\r\nteststring\r\n")
                .endsWith("--" + boundary + "--\r\n");
        assertThat(json(calls.execute("echo", body, "Accept", "application/json"))
                        .path("document")
                        .asString())
                .isEqualTo("teststring");
    }

    @Test
    void givesAddressesOfOutputsWhereTheValuesAre() {
        String reference = "{\"transmissionMode\": \"reference\"}";
        HttpResponse<byte[]> raw = calls.execute(
                "echo", ECHO.formatted(", \"outputs\": {\"text\": " + reference + "}, \"response\": \"raw\""));
        assertThat(raw.statusCode()).isEqualTo(204);
        String item = raw.headers().allValues("Link").stream()
                .filter(link -> link.contains("rel=\"item\""))
                .findFirst()
                .orElseThrow();
        assertThat(text(calls.get(item.substring(1, item.indexOf('>'))))).isEqualTo("teststring");
        JsonNode document = json(calls.execute(
                "echo", ECHO.formatted(", \"outputs\": {\"text\": " + reference + "}, \"response\": \"document\"")));
        assertThat(text(calls.get(document.at("/text/href").asString()))).isEqualTo("teststring");
        String mixed = text(calls.execute(
                "echo",
                ECHO.formatted(
                        ", \"outputs\": {\"text\": " + reference + ", \"document\": {}}, \"response\": \"raw\"")));
        assertThat(mixed).contains("/results/text\r\n\r\n\r\n", "\r\n\r\nteststring\r\n");
    }

    @Test
    void takesTrivialInputsOfEveryProcess() {
        for (JsonNode listed : json(calls.get("/processes")).path("processes")) {
            String id = listed.path("id").asString();
            HttpResponse<byte[]> answer = calls.execute(id, "{\"inputs\": {}}");
            assertThat(answer.statusCode()).as(id + " " + text(answer)).isIn(200, 201, 400, 422);
            answer.headers().firstValue("Location").ifPresent(calls::done); // there is room for few slow ones
        }
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        HttpResponse<byte[]> answer = calls.execute("echo", """
                {"inputs": {"text": 5, "pause": 99, "colour": "red", "integers": [1, "x"],
                    "boundingBox": {"bbox": [1, 2]}, "document": {"type": "wrong/type"}},
                 "outputs": {"sound": {}, "text": {"transmissionMode": "post"}}, "response": "xml", "mode": "async"}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asString()).startsWith(EXCEPTIONS);
        assertThat(problem.path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "mode",
                        "inputs/text",
                        "inputs/pause",
                        "inputs/colour",
                        "inputs/integers/1",
                        "inputs/boundingBox/bbox",
                        "inputs/document",
                        "outputs/sound",
                        "outputs/text/transmissionMode",
                        "response");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"invalid-execute-request\": \"true\"}",
                "{\"inputs\": []}",
                "{\"inputs\": {}}",
                "{\"inputs\": {\"number\": 1e999}}",
                "{\"inputs\": {\"number\": NaN}}",
                "{\"inputs\": {\"pause\": 1.5}}",
                "{\"inputs\": {\"pause\": 99999999999999999999}}",
                "{\"inputs\": {\"text\": {\"href\": \"http://127.0.0.1:1/\"}}}",
                "{\"inputs\": {\"text\": {\"href\": \"file:///etc/passwd\"}}}",
                "{\"inputs\": {\"text\": {\"href\": \"//127.0.0.1/x\"}}}",
                "{\"inputs\": {\"text\": {\"value\": \"x\", \"mediaType\": \"image/png\"}}}",
                "{\"inputs\": {\"text\": null}}",
                "{\"inputs\": {\"text\": \"a\\u0000\"}}",
                "{\"inputs\": {\"boundingBox\": {\"bbox\": [1, 2, 3, 4], \"note\": [\"\\u0000\"]}}}",
                "{\"inputs\": {\"text\": \"x\"}, \"subscriber\": {\"successUri\": \"http://example.org\"}}",
            })
    void refusesWhatMakesNoSense(String body) {
        HttpResponse<byte[]> answer = calls.execute("echo", body);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(text(answer)).contains("\"type\"").doesNotContain("Exception");
    }

    /** The standard's own schema of exceptions is of application/json, and some clients take nothing else. */
    @Test
    void tellsProblemsAsJsonToThoseWhoTakeNothingElse() {
        HttpResponse<byte[]> answer = calls.get("/processes/nothing", "Accept", "application/json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(answer).path("type").asString()).isEqualTo(EXCEPTIONS + "no-such-process");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /processes/nothing, 404, no-such-process",
        "POST, /processes/nothing/execution, 404, no-such-process",
        "GET, /jobs/nothing, 404, no-such-job",
        "DELETE, /jobs/nothing, 404, no-such-job",
        "GET, /jobs/00000000-0000-0000-0000-000000000000/results, 404, no-such-job",
        "GET, /processes/nothing/results, 404, about:blank",
        "GET, /processes/echo/execution, 405, about:blank",
        "GET, /processes?limit=0, 400, invalid-parameter-value",
        "GET, /processes/echo?colour=red, 400, invalid-parameter-value",
        "GET, /jobs?status=lost, 400, invalid-parameter-value",
        "GET, /jobs?processID=%00, 400, invalid-parameter-value",
        "GET, /jobs?datetime=%2B300000-01-01T00:00:00Z/.., 400, invalid-parameter-value",
    })
    void namesWhatIsNotThere(String method, String path, int status, String type) {
        HttpResponse<byte[]> answer = calls.send(method, path, method.equals("POST") ? "{}" : "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).endsWith(type);
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void takesNoBodyOfAnotherKindOrSize() {
        String url = "/processes/echo/execution";
        assertThat(HeatTown.service()
                        .send("POST", url, "text=x", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        String large = "{\"inputs\": {\"text\": \"" + "x".repeat(1 << 20) + "\"}}";
        assertThat(calls.execute("echo", large).statusCode()).isEqualTo(413);
    }

    @Test
    void describesItselfWithoutPointingOutside() {
        JsonNode description = json(calls.get("/openapi.json"));
        assertThat(description.path("paths").propertyNames())
                .contains("/processes", "/processes/{processId}/execution", "/jobs/{jobId}/results");
        JsonNode schemas = description.at("/components/schemas");
        assertThat(description.findValuesAsString("$ref"))
                .allMatch(reference -> schemas.has(reference.substring("#/components/schemas/".length())));
    }
}
