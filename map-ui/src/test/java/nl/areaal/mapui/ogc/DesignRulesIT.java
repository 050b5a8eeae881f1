package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The Dutch API Design Rules (NLGov REST API Design Rules 2.x); {@code ./areaal verify clients} asks more of the description. */
@ExtendWith(TownService.class)
class DesignRulesIT {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> NAMED_BY_OGC = Set.of(
            "tileMatrixSets",
            "WebMercatorQuad",
            "openapi.json",
            "tileset.json",
            "content.glb",
            "bbox-crs",
            "filter-lang",
            "filter-crs");

    private final OgcServer service;
    private final JsonNode description;

    DesignRulesIT(OgcServer service) {
        this.service = service;
        this.description = service.json("/openapi.json");
    }

    @Test
    void namesItsMajorVersionInTheBasePathAndSomebodyToReach() {
        assertThat(description.at("/servers/0/url").asString()).endsWith("/v1");
        assertThat(description.at("/info/version").asString()).startsWith("1.").matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        for (String field : List.of("name", "email", "url")) {
            assertThat(description.at("/info/contact/" + field).asString())
                    .as(field)
                    .isNotBlank();
        }
    }

    @Test
    void namesPathsInKebabCaseAndQueryKeysInCamelCase() {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (String segment : path.getKey().substring(1).split("/", -1)) {
                assertThat(
                                segment.isEmpty()
                                        ? path.getKey().equals("/")
                                        : NAMED_BY_OGC.contains(segment)
                                                || KEBAB.matcher(segment).matches())
                        .as(path.getKey())
                        .isTrue();
            }
            for (JsonNode operation : path.getValue()) {
                for (JsonNode parameter : operation.path("parameters")) {
                    String name = parameter.path("name").asString();
                    boolean isOurs = parameter.path("in").asString().equals("query") && !parameter.has("x-queryable");
                    assertThat(!isOurs
                                    || NAMED_BY_OGC.contains(name)
                                    || CAMEL.matcher(name).matches())
                            .as(path.getKey() + " " + name)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void describesTheVersionOfEachAnswerAndTheProblemsOfEachOperation() {
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                assertThat(ids.add(operation.path("operationId").asString()))
                        .as(path.getKey())
                        .isTrue();
                assertThat(operation.path("responses").has("400"))
                        .as(path.getKey())
                        .isTrue();
                operation.path("responses").properties().forEach(response -> {
                    boolean isProblem = response.getKey().matches("[45].*");
                    JsonNode described = isProblem
                            ? response.getValue().path("content").path("application/problem+json")
                            : response.getValue().path("headers").path("API-Version");
                    assertThat(described.isMissingNode())
                            .as(path.getKey() + " " + response.getKey())
                            .isFalse();
                });
            }
        }
    }

    @Test
    void describesItselfWithoutHelpFromElsewhereAndRefersToNothingThatIsMissing() {
        List<String> references = new ArrayList<>(description.findValuesAsString("$ref"));
        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("#/"));
        assertThat(references)
                .allMatch(reference -> !description.at(reference.substring(1)).isMissingNode());
        Set<String> tags = new HashSet<>(description.path("tags").findValuesAsString("name"));
        description
                .path("paths")
                .findValues("tags")
                .forEach(used -> used.forEach(tag -> assertThat(tags).contains(tag.asString())));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404", "GET, /collections/, 404", "GET, /collections/nowhere/items, 404",
        "PUT, /collections, 405", "GET, /collections?colour=red, 400", "GET, /collections?f=xml, 400",
        "POST, /processes/echo/execution, 400"
    })
    void answersWhatIsWrongInProblemDetails(String method, String path, int status) {
        String body = method.equals("POST") ? "{\"inputs\": 1}" : "";
        HttpResponse<byte[]> answer = service.send(method, path, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("API-Version")).contains(ApiVersionFilter.VERSION);
    }

    @Test
    void tellsItsVersionWithEachAnswer() {
        for (String path : List.of("", "/collections", "/collections/roads/items", "/openapi.json")) {
            assertThat(service.get(path).headers().firstValue("API-Version")).contains(ApiVersionFilter.VERSION);
        }
    }
}
