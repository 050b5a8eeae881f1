package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import nl.areaal.geodata.process.ProcessJob;
import nl.areaal.geodata.process.ProcessJobs;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.geodata.process.ProcessStatus;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has processes executed. */
@RestController
class ExecutionController {
    private static final String ADDRESS = ServiceAddress.PATH + "/processes/{id}/execution";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final ProcessCatalogue catalogue;
    private final ExecuteReader reader;
    private final Executions executions;
    private final ProcessJobs jobs;

    ExecutionController(ProcessCatalogue catalogue, ExecuteReader reader, Executions executions, ProcessJobs jobs) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.executions = executions;
        this.jobs = jobs;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<?> execute(@PathVariable String id, HttpServletRequest request) throws IOException {
        OfferedProcess process = catalogue.get(id);
        String asker = executions.asker(request);
        executions.admit(asker);
        requireJson(request); // before the parameters are looked at, for which a form would be read
        new Query(request.getParameterMap()).finish();
        ExecuteRequest asked = reader.read(body(request), process);
        Preference preference = Preference.of(request);
        if (process.card().isSlow() || preference.async()) {
            return job(executions.later(process, asked, asker), process, asked, request);
        }
        List<ProcessOutput> outputs = executions.now(process, asked);
        HttpHeaders headers = new HttpHeaders();
        String job = "";
        if (asked.wantsReferences()) {
            job = ProcessController.documents(request).job(executions.keep(asked, outputs, asker));
            headers.add(HttpHeaders.LINK, "<" + job + ">; rel=monitor");
        }
        return new Results(asked, process, outputs, job).answer(request, headers);
    }

    @RequestMapping(ADDRESS)
    void otherMethod(HttpServletRequest request, HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        throw ProcessProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "Method is " + request.getMethod() + ", expected POST.");
    }

    /** The job, or its result when the caller waits for that and it comes in time. */
    private ResponseEntity<?> job(
            ProcessJob job, OfferedProcess process, ExecuteRequest asked, HttpServletRequest request) {
        Preference preference = Preference.of(request);
        ProcessDocuments documents = ProcessController.documents(request);
        if (preference.waitSeconds().isPresent()) {
            int seconds = Math.min(preference.waitSeconds().getAsInt(), LONGEST_WAIT_SECONDS);
            ProcessJob now = executions.await(job, seconds);
            if (now.status() == ProcessStatus.SUCCESSFUL) {
                HttpHeaders headers = new HttpHeaders();
                headers.add(PREFERENCE_APPLIED, "wait=" + seconds);
                headers.add(HttpHeaders.LINK, "<" + documents.job(now) + ">; rel=monitor");
                return new Results(asked, process, jobs.outputs(now.job().id()), documents.job(now))
                        .answer(request, headers);
            }
            return created(now, documents, preference);
        }
        return created(job, documents, preference);
    }

    private static ResponseEntity<?> created(ProcessJob job, ProcessDocuments documents, Preference preference) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(URI.create(documents.job(job)));
        if (preference.async()) {
            answer.header(PREFERENCE_APPLIED, "respond-async");
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(documents.status(job));
    }

    private static void requireJson(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            if (type == null || isJson(MediaType.parseMediaType(type))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // Said below, in the same words.
        }
        throw ProcessProblem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type is '" + type + "', expected application/json.");
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.includes(type) || type.getSubtype().endsWith("+json");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw ProcessProblem.of(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than " + MOST_BYTES + " bytes.");
        }
        return body;
    }
}
