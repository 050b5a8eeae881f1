package nl.areaal.mapui.ogc.process;

import static nl.areaal.mapui.ogc.process.Schemas.ordered;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.mapui.ogc.ApiPart;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.QueryParameter;
import org.springframework.stereotype.Component;

/** What the front door and the description of the API tell of processes. */
@Component
class ProcessApi implements ApiPart {
    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String PROCESS = "/processes/{processId}";
    private static final String JOB = "/jobs/{jobId}";

    @Override
    public List<Link> links(ServiceAddress address) {
        String processes = address.url("/processes");
        return List.of(
                Link.to(processes, "processes", Link.JSON, "Processes that can be executed"),
                Link.to(processes, ProcessDocuments.PROCESSES, Link.JSON, "Processes that can be executed"),
                Link.to(address.url("/jobs"), ProcessDocuments.JOB_LIST, Link.JSON, "Jobs that execute them"));
    }

    @Override
    public List<String> conformance() {
        return List.of(
                CLASSES + "core",
                CLASSES + "ogc-process-description",
                CLASSES + "json",
                CLASSES + "oas30",
                CLASSES + "job-list",
                CLASSES + "dismiss");
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/processes",
                ordered(
                        "get",
                        operation(
                                "processes",
                                "The processes that can be executed",
                                queries(ProcessController.LIMIT, ProcessController.OFFSET, JsonResource.FORMAT),
                                ordered("200", json("The processes", "processList")))));
        paths.put(
                PROCESS,
                ordered(
                        "get",
                        operation(
                                "process",
                                "What a process does, wants and gives",
                                with(path("processId"), queries(JsonResource.FORMAT)),
                                ordered("200", json("The process", "process"), "404", problem()))));
        paths.put(PROCESS + "/execution", ordered("post", execution()));
        paths.put("/jobs", ordered("get", jobList()));
        paths.put(JOB, ordered("get", status(), "delete", dismissal()));
        paths.put(JOB + "/results", results("jobResults", "What came out of a job", List.of(path("jobId"))));
        paths.put(
                JOB + "/results/{outputId}",
                results("jobOutput", "One output of a job", List.of(path("jobId"), path("outputId"))));
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        return ProcessApiSchemas.all();
    }

    private static Map<String, Object> execution() {
        Map<String, Object> prefer =
                ordered("name", "Prefer", "in", "header", "required", false, "schema", ordered("type", "string"));
        prefer.put(
                "description",
                "respond-async asks for a job; with wait=N the result comes when it is there within N seconds.");
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", anything());
        Map<String, Object> created = json("A job was made", "statusInfo");
        created.put("headers", headers("API-Version", "Location"));
        responses.put("201", created);
        responses.put(
                "204",
                ordered(
                        "description",
                        "The results are where the Link headers point",
                        "headers",
                        headers("API-Version", "Link")));
        Stream.of("404", "413", "415", "422", "429", "503").forEach(status -> responses.put(status, problem()));
        Map<String, Object> operation = operation(
                "execute", "Execute a process, at once or as a job", List.of(path("processId"), prefer), responses);
        operation.put("requestBody", ordered("required", true, "content", content("execute")));
        return operation;
    }

    private static Map<String, Object> jobList() {
        return operation(
                "jobs",
                "The jobs that were asked for from the caller's address",
                queries(
                        JobController.TYPE,
                        JobController.PROCESS,
                        JobController.STATUS,
                        new DatetimeParameter(),
                        JobController.LONGER,
                        JobController.SHORTER,
                        ProcessController.LIMIT,
                        ProcessController.OFFSET,
                        JsonResource.FORMAT),
                ordered("200", json("The jobs", "jobList")));
    }

    private static Map<String, Object> results(String id, String summary, List<Map<String, Object>> path) {
        Map<String, Object> responses =
                ordered("200", anything(), "404", problem(), "410", problem(), "422", problem());
        return ordered("get", operation(id, summary, path, responses));
    }

    private static Map<String, Object> status() {
        return operation(
                "job",
                "How a job stands",
                with(path("jobId"), queries(JsonResource.FORMAT)),
                ordered("200", json("The job", "statusInfo"), "404", problem()));
    }

    private static Map<String, Object> dismissal() {
        return operation(
                "dismiss",
                "Call a job off, or throw its results away",
                List.of(path("jobId")),
                ordered("200", json("The job", "statusInfo"), "403", problem(), "404", problem()));
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Map<String, Object>> parameters, Map<String, Object> responses) {
        Map<String, Object> all = new LinkedHashMap<>(responses);
        all.putIfAbsent("400", problem());
        all.putIfAbsent("500", problem());
        return ordered(
                "operationId",
                id,
                "summary",
                summary,
                "tags",
                List.of("processes"),
                "parameters",
                parameters,
                "responses",
                all);
    }

    private static List<Map<String, Object>> with(Map<String, Object> first, List<Map<String, Object>> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Map<String, Object> path(String name) {
        return ordered("name", name, "in", "path", "required", true, "schema", ordered("type", "string"));
    }

    private static List<Map<String, Object>> queries(QueryParameter<?>... parameters) {
        return Arrays.stream(parameters)
                .map(parameter -> ordered(
                        "name",
                        parameter.name(),
                        "in",
                        "query",
                        "required",
                        false,
                        "description",
                        parameter.description(),
                        "schema",
                        parameter.schema(),
                        "style",
                        "form",
                        "explode",
                        false))
                .toList();
    }

    private static Map<String, Object> json(String description, String schema) {
        return ordered("description", description, "headers", headers("API-Version"), "content", content(schema));
    }

    private static Map<String, Object> anything() {
        return ordered(
                "description",
                "The outputs: a document, an output as it is, or several as parts",
                "headers",
                headers("API-Version"),
                "content",
                ordered(
                        Link.JSON,
                        ordered("schema", ordered("$ref", "#/components/schemas/results")),
                        "text/plain",
                        ordered("schema", ordered("type", "string")),
                        "text/csv",
                        ordered("schema", ordered("type", "string")),
                        "multipart/related",
                        ordered("schema", ordered("type", "string", "format", "binary"))));
    }

    private static Map<String, Object> headers(String... names) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : names) {
            headers.put(name, ordered("schema", ordered("type", "string")));
        }
        return headers;
    }

    private static Map<String, Object> content(String schema) {
        return ordered(Link.JSON, ordered("schema", ordered("$ref", "#/components/schemas/" + schema)));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> schema = ordered("schema", ordered("$ref", "#/components/schemas/problem"));
        return ordered(
                "description", "A problem", "content", ordered("application/problem+json", schema, Link.JSON, schema));
    }
}
