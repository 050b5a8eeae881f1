package nl.areaal.mapui.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.areaal.mapui.ogc.query.PropertyParameter;
import nl.areaal.mapui.ogc.query.QueryParameter;

/** One operation of the API in the words of OpenAPI: reading a resource. */
public final class OpenApiOperation {
    private static final String PROBLEM = "application/problem+json";

    private final String id;
    private final String summary;
    private final List<String> mediaTypes;
    private final List<Map<String, Object>> parameters = new ArrayList<>();

    private OpenApiOperation(String id, String summary, List<String> mediaTypes) {
        this.id = id;
        this.summary = summary;
        this.mediaTypes = mediaTypes;
    }

    /** A part of a path that the caller fills in. */
    public record PathValue(String name, String type) {}

    public static OpenApiOperation get(String id, String summary, String mediaType) {
        return new OpenApiOperation(id, summary, List.of(mediaType));
    }

    public static OpenApiOperation get(String id, String summary, Offer offer) {
        return new OpenApiOperation(
                id, summary, offer.formats().stream().map(Format::mediaType).toList());
    }

    public OpenApiOperation values(PathValue... values) {
        return values(List.of(values));
    }

    public OpenApiOperation values(List<PathValue> values) {
        values.forEach(value -> parameters.add(
                Map.of("name", value.name(), "in", "path", "required", true, "schema", Map.of("type", value.type()))));
        return this;
    }

    public OpenApiOperation parameters(QueryParameter<?>... read) {
        for (QueryParameter<?> parameter : read) {
            parameters.add(described(parameter));
        }
        return this;
    }

    /** The path item with this operation alone. */
    public Map<String, Object> path() {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("description", summary + ".");
        operation.put("tags", List.of(tag()));
        operation.put("parameters", parameters);
        operation.put("responses", responses());
        return Map.of("get", operation);
    }

    static Map<String, Object> problemSchema() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "description",
                "What is wrong, all of it (RFC 9457).",
                "properties",
                Map.of(
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "instance", text,
                        "errors",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of("field", text, "value", text, "expected", text)))));
    }

    private static Map<String, Object> described(QueryParameter<?> parameter) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put("required", false);
        described.put("description", parameter.description());
        described.put("schema", parameter.schema());
        described.put("style", "form");
        described.put("explode", false);
        if (parameter instanceof PropertyParameter) {
            described.put("x-queryable", true); // named by whoever made the data, and so not by our rules
        }
        return described;
    }

    private String tag() {
        String low = id.toLowerCase(Locale.ROOT);
        if (low.startsWith("explain")) {
            return "explain";
        }
        if (low.contains("record")) {
            return "records";
        }
        return low.contains("tile") || low.contains("style") || low.contains("mercator") ? "tiles" : "features";
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "The answer",
                        "headers",
                        Map.of("API-Version", Map.of("schema", Map.of("type", "string"))),
                        "content",
                        content()));
        for (String status : List.of("400", "404", "406", "500")) {
            responses.put(
                    status,
                    Map.of(
                            "description",
                            "A problem",
                            "content",
                            Map.of(PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/problem")))));
        }
        return responses;
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        mediaTypes.forEach(mediaType -> content.put(mediaType, Map.of("schema", schema(mediaType))));
        return content;
    }

    private static Map<String, Object> schema(String mediaType) {
        if (mediaType.contains("json")) {
            return Map.of("type", "object");
        }
        return mediaType.startsWith("text/") ? Map.of("type", "string") : Map.of("type", "string", "format", "binary");
    }
}
