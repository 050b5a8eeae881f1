package nl.areaal.mapui.ogc.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.mapui.ogc.query.InvalidParameter;
import org.springframework.http.HttpStatus;

/** A request that can't be met, in the exception types of OGC API - Processes. */
final class ProcessProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String TYPES = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
    /** What RFC 9457 calls a problem that its status says all about. */
    private static final String PLAIN = "about:blank";

    private final HttpStatus status;
    private final String type;
    private final ArrayList<InvalidParameter> errors;
    private final int retryAfterSeconds;

    private ProcessProblem(
            HttpStatus status, String type, String detail, List<InvalidParameter> errors, int retryAfterSeconds) {
        super(detail);
        this.status = status;
        this.type = type;
        this.errors = new ArrayList<>(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static ProcessProblem noSuchProcess(String id) {
        return of(HttpStatus.NOT_FOUND, TYPES + "no-such-process", "There is no process '" + id + "'.");
    }

    static ProcessProblem noSuchJob(String id) {
        return of(HttpStatus.NOT_FOUND, TYPES + "no-such-job", "There is no job '" + id + "', or not any more.");
    }

    static ProcessProblem noSuchOutput(String name) {
        return of(HttpStatus.NOT_FOUND, TYPES + "no-such-output", "The job has no output '" + name + "'.");
    }

    static ProcessProblem notReady(String status) {
        return of(
                HttpStatus.NOT_FOUND,
                TYPES + "result-not-ready",
                "The job is " + status + "; its status says when there is a result.");
    }

    static ProcessProblem dismissed() {
        return of(
                HttpStatus.GONE, TYPES + "no-such-job", "The job was dismissed before it was done: it has no result.");
    }

    static ProcessProblem failed(String reason) {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, TYPES + "execution-failed", reason);
    }

    static ProcessProblem noResult(String reason) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, TYPES + "execution-failed", reason);
    }

    static ProcessProblem invalid(List<InvalidParameter> errors) {
        String detail = errors.size() == 1 ? "One value can't be used." : errors.size() + " values can't be used.";
        return new ProcessProblem(HttpStatus.BAD_REQUEST, TYPES + "invalid-parameter-value", detail, errors, 0);
    }

    static ProcessProblem lost(String address) {
        return of(HttpStatus.NOT_FOUND, PLAIN, "There is no resource '" + address + "'.");
    }

    static ProcessProblem forbidden() {
        return of(
                HttpStatus.FORBIDDEN,
                PLAIN,
                "The job was asked for from another address; only there it can be dismissed.");
    }

    static ProcessProblem of(HttpStatus status, String detail) {
        return of(status, PLAIN, detail);
    }

    static ProcessProblem later(HttpStatus status, String detail, int seconds) {
        return new ProcessProblem(status, PLAIN, detail, List.of(), seconds);
    }

    private static ProcessProblem of(HttpStatus status, String type, String detail) {
        return new ProcessProblem(status, type, detail, List.of(), 0);
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<InvalidParameter> errors() {
        return List.copyOf(errors);
    }

    /** After how many seconds it makes sense to ask again. */
    OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }
}
