package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.geodata.process.ProcessJob;
import nl.areaal.geodata.process.ProcessJobFilter;
import nl.areaal.geodata.process.ProcessJobs;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.geodata.process.ProcessStatus;
import nl.areaal.mapui.ogc.Accepted;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The jobs that execute processes: how they stand, what came out, and their end when nobody wants them any more. */
@RestController
class JobController {
    static final WordsParameter TYPE = new WordsParameter("type", "Only jobs of this type.", List.of("process"));
    static final WordsParameter PROCESS = new WordsParameter("processID", "Only jobs of these processes.", List.of());
    static final WordsParameter STATUS = new WordsParameter(
            "status",
            "Only jobs in these states.",
            Arrays.stream(ProcessStatus.values()).map(ProcessStatus::word).toList());
    static final DurationParameter LONGER =
            new DurationParameter("minDuration", "Only jobs that have been worked on for more seconds than this.");
    static final DurationParameter SHORTER =
            new DurationParameter("maxDuration", "Only jobs that have been worked on for fewer seconds than this.");

    private final Executions executions;
    private final ProcessCatalogue catalogue;
    private final ProcessJobs jobs;

    JobController(Executions executions, ProcessCatalogue catalogue, ProcessJobs jobs) {
        this.executions = executions;
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    /** A page of jobs. */
    record Jobs(List<ProcessDocuments.Status> jobs, List<Link> links) {}

    /** The jobs that were asked for from the caller's address, the newest first. */
    @GetMapping(ServiceAddress.PATH + "/jobs")
    Jobs jobs(HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        query.read(TYPE);
        ProcessJobFilter filter = filter(query);
        int limit = query.read(ProcessController.LIMIT);
        int offset = query.read(ProcessController.OFFSET);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        List<ProcessJob> found = jobs.list(executions.asker(request), filter, limit + 1, offset);
        ProcessDocuments documents = ProcessController.documents(request);
        List<Link> links =
                new ArrayList<>(List.of(Link.to(documents.address().url("/jobs"), "self", Link.JSON, "This document")));
        if (found.size() > limit) {
            UriComponentsBuilder next =
                    UriComponentsBuilder.fromUriString(documents.address().url("/jobs"));
            request.getParameterMap().forEach((name, values) -> next.queryParam(name, (Object[]) values));
            next.replaceQueryParam("offset", offset + limit);
            links.add(Link.to(next.build().encode().toUriString(), "next", Link.JSON, "The next page"));
        }
        return new Jobs(found.stream().limit(limit).map(documents::status).toList(), links);
    }

    @GetMapping(ServiceAddress.PATH + "/jobs/{id}")
    ProcessDocuments.Status job(@PathVariable String id, HttpServletRequest request) {
        ProcessJob job = executions.get(id);
        JsonResource.check(request);
        return ProcessController.documents(request).status(job);
    }

    @DeleteMapping(ServiceAddress.PATH + "/jobs/{id}")
    ProcessDocuments.Status dismiss(@PathVariable String id, HttpServletRequest request) {
        ProcessJob job = executions.get(id);
        new Query(request.getParameterMap()).finish();
        if (!jobs.dismiss(job.job().id(), executions.asker(request))) {
            throw ProcessProblem.forbidden();
        }
        return ProcessController.documents(request).dismissed(job);
    }

    @GetMapping(ServiceAddress.PATH + "/jobs/{id}/results")
    ResponseEntity<byte[]> results(@PathVariable String id, HttpServletRequest request) {
        ProcessJob job = done(id);
        new Query(request.getParameterMap()).finish();
        String address = ProcessController.documents(request).job(job);
        return new Results(
                        ExecuteRequest.of(job.job().request()),
                        catalogue.get(job.process()),
                        jobs.outputs(job.job().id()),
                        address)
                .answer(request, new HttpHeaders());
    }

    @GetMapping(ServiceAddress.PATH + "/jobs/{id}/results/{output}")
    ResponseEntity<byte[]> output(@PathVariable String id, @PathVariable String output, HttpServletRequest request) {
        ProcessJob job = done(id);
        new Query(request.getParameterMap()).finish();
        ProcessOutput found = jobs.outputs(job.job().id()).stream()
                .filter(one -> one.name().equals(output))
                .findFirst()
                .orElseThrow(() -> ProcessProblem.noSuchOutput(output));
        return Results.one(found, Acceptance.of(request), new HttpHeaders());
    }

    private ProcessJob done(String id) {
        ProcessJob job = executions.get(id);
        return switch (job.status()) {
            case SUCCESSFUL -> job;
            case ACCEPTED, RUNNING -> throw ProcessProblem.notReady(job.status().word());
            case DISMISSED -> throw ProcessProblem.dismissed();
            case FAILED ->
                throw job.refusal()
                        .map(ProcessProblem::noResult)
                        .orElseGet(() ->
                                ProcessProblem.failed("The process broke down; the log of the service says why."));
        };
    }

    private static ProcessJobFilter filter(Query query) {
        List<ProcessStatus> statuses = query.read(STATUS).stream()
                .map(word -> ProcessStatus.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        TimeSpan asked = query.read(new DatetimeParameter());
        return new ProcessJobFilter(
                query.read(PROCESS), statuses, asked.from(), asked.until(), query.read(LONGER), query.read(SHORTER));
    }
}
