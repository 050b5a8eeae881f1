package nl.areaal.mapui.ogc.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.process.ProcessJob;
import nl.areaal.geodata.process.ProcessStatus;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.ServiceAddress;

/** Processes and jobs in the members that the standard has for them. */
record ProcessDocuments(ServiceAddress address, boolean english) {
    static final String EXECUTE = "http://www.opengis.net/def/rel/ogc/1.0/execute";
    static final String JOB_LIST = "http://www.opengis.net/def/rel/ogc/1.0/job-list";
    static final String PROCESSES = "http://www.opengis.net/def/rel/ogc/1.0/processes";
    static final String RESULTS = "http://www.opengis.net/def/rel/ogc/1.0/results";

    private static final int WHOLE = 100;

    /** A job, as it stands. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Status(
            String processID,
            String type,
            String jobID,
            String status,
            Optional<String> message,
            Instant created,
            Optional<Instant> started,
            Optional<Instant> finished,
            Instant updated,
            @JsonInclude(JsonInclude.Include.ALWAYS) int progress,
            List<Link> links) {}

    /** A process in short. */
    Map<String, Object> summary(ProcessCard card) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", card.id());
        summary.put("version", card.version());
        summary.put("title", said(card.title()));
        summary.put("description", said(card.description()));
        summary.put("keywords", card.keywords());
        summary.put("jobControlOptions", card.jobControlOptions());
        summary.put("outputTransmission", List.of("value", "reference"));
        summary.put("links", List.of(self(card)));
        return summary;
    }

    /** A process with all that its callers must know. */
    Map<String, Object> description(ProcessCard card) {
        Map<String, Object> description = summary(card);
        Map<String, Object> inputs = new LinkedHashMap<>();
        card.inputs()
                .forEach((name, input) -> inputs.put(
                        name,
                        Schemas.ordered(
                                "title",
                                said(input.title()),
                                "description",
                                said(input.description()),
                                "minOccurs",
                                input.required() ? 1 : 0,
                                "maxOccurs",
                                1,
                                "schema",
                                input.schema())));
        Map<String, Object> outputs = new LinkedHashMap<>();
        card.outputs()
                .forEach((name, output) -> outputs.put(
                        name,
                        Schemas.ordered(
                                "title",
                                said(output.title()),
                                "description",
                                said(output.description()),
                                "schema",
                                output.schema())));
        description.put("inputs", inputs);
        description.put("outputs", outputs);
        List<Link> links = new ArrayList<>(List.of(
                self(card),
                Link.to(address.url("/processes/" + card.id() + "/execution"), EXECUTE, Link.JSON, "Execute it")));
        if (ModelLibrary.card(card.id()).isPresent()) {
            links.add(Link.to(address.url("/models/" + card.id()), "describedby", Link.JSON, "The card of the model"));
        }
        description.put("links", links);
        return description;
    }

    /** A job, as it stands. */
    Status status(ProcessJob asked) {
        Job job = asked.job();
        return new Status(
                asked.process(),
                "process",
                job.id().toString(),
                asked.status().word(),
                message(asked),
                job.moments().askedAt(),
                job.moments().startedAt(),
                job.moments().finishedAt(),
                asked.updatedAt(),
                asked.status() == ProcessStatus.SUCCESSFUL
                        ? WHOLE
                        : (int) (WHOLE * job.advance().fraction()),
                links(asked));
    }

    /** A job that was just called off, or thrown away. */
    Status dismissed(ProcessJob asked) {
        Status before = status(asked);
        return new Status(
                before.processID,
                before.type,
                before.jobID,
                ProcessStatus.DISMISSED.word(),
                Optional.of("The job is dismissed."),
                before.created,
                before.started,
                before.finished,
                Instant.now(),
                before.progress,
                List.of(Link.to(address.url("/jobs"), "up", Link.JSON, "The jobs")));
    }

    String job(ProcessJob asked) {
        return address.url("/jobs/" + asked.job().id());
    }

    private static Optional<String> message(ProcessJob asked) {
        return asked.refusal()
                .or(() -> asked.status() == ProcessStatus.FAILED
                        ? Optional.of("The process broke down; the log of the service says why.")
                        : Optional.empty());
    }

    private List<Link> links(ProcessJob asked) {
        List<Link> links = new ArrayList<>(List.of(
                Link.to(job(asked), "self", Link.JSON, "This document"),
                Link.to(job(asked), "monitor", Link.JSON, "The state of the job")));
        if (asked.status() == ProcessStatus.SUCCESSFUL) {
            links.add(Link.to(job(asked) + "/results", RESULTS, Link.JSON, "The results"));
        }
        return links;
    }

    private Link self(ProcessCard card) {
        return Link.to(address.url("/processes/" + card.id()), "self", Link.JSON, "The description of the process");
    }

    private String said(Bilingual text) {
        return english ? text.en() : text.nl();
    }
}
