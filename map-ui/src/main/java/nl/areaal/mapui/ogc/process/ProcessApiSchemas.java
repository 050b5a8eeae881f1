package nl.areaal.mapui.ogc.process;

import static nl.areaal.mapui.ogc.process.Schemas.ordered;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.process.ProcessStatus;

/** The documents of processes and jobs, as the description of the API has them. */
final class ProcessApiSchemas {
    private static final Map<String, Object> STRING = ordered("type", "string");
    private static final Map<String, Object> TIME = ordered("type", "string", "format", "date-time");
    private static final int WHOLE = 100;

    private ProcessApiSchemas() {}

    static Map<String, Object> all() {
        return ordered(
                "link",
                link(),
                "processSummary",
                object(List.of("id", "version"), summary()),
                "process",
                process(),
                "processList",
                object(
                        List.of("processes", "links"),
                        ordered("processes", list("processSummary"), "links", list("link"))),
                "execute",
                execute(),
                "results",
                Schemas.anyObject(),
                "statusInfo",
                statusInfo(),
                "jobList",
                object(List.of("jobs", "links"), ordered("jobs", list("statusInfo"), "links", list("link"))));
    }

    private static Map<String, Object> link() {
        return object(List.of("href"), ordered("href", STRING, "rel", STRING, "type", STRING, "title", STRING));
    }

    private static Map<String, Object> summary() {
        return ordered(
                "id",
                STRING,
                "version",
                STRING,
                "title",
                STRING,
                "description",
                STRING,
                "keywords",
                array(STRING),
                "jobControlOptions",
                array(Schemas.words(List.of("sync-execute", "async-execute", "dismiss"))),
                "outputTransmission",
                array(Schemas.words(List.of("value", "reference"))),
                "links",
                list("link"));
    }

    private static Map<String, Object> process() {
        Map<String, Object> members = summary();
        Map<String, Object> described = ordered(
                "title",
                STRING,
                "description",
                STRING,
                "minOccurs",
                ordered("type", "integer"),
                "maxOccurs",
                ordered("type", "integer"),
                "schema",
                Schemas.anyObject());
        Map<String, Object> byName =
                ordered("type", "object", "additionalProperties", object(List.of("schema"), described));
        members.put("inputs", byName);
        members.put("outputs", byName);
        return object(List.of("id", "version", "inputs", "outputs"), members);
    }

    private static Map<String, Object> execute() {
        Map<String, Object> output = ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "transmissionMode",
                        Schemas.words(List.of("value", "reference")),
                        "format",
                        ordered("type", "object", "properties", ordered("mediaType", STRING))));
        return ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "inputs",
                        Schemas.anyObject(),
                        "outputs",
                        ordered("type", "object", "additionalProperties", output),
                        "response",
                        Schemas.words(List.of("raw", "document"))),
                "example",
                ordered("inputs", ordered("text", "Hello"), "response", "document"));
    }

    private static Map<String, Object> statusInfo() {
        return object(
                List.of("jobID", "status", "type"),
                ordered(
                        "processID",
                        STRING,
                        "type",
                        Schemas.words(List.of("process")),
                        "jobID",
                        STRING,
                        "status",
                        Schemas.words(Arrays.stream(ProcessStatus.values())
                                .map(ProcessStatus::word)
                                .toList()),
                        "message",
                        STRING,
                        "created",
                        TIME,
                        "started",
                        TIME,
                        "finished",
                        TIME,
                        "updated",
                        TIME,
                        "progress",
                        Schemas.integer(0, WHOLE),
                        "links",
                        list("link")));
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> list(String schema) {
        return array(ordered("$ref", "#/components/schemas/" + schema));
    }
}
