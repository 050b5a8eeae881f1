package nl.areaal.ingest.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details, made and answered. */
public final class Details {
    private Details() {}

    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail, HttpServletRequest request) {
        return answer(of(status, detail, request));
    }

    /** The same for a request that may be sent again after some time. */
    public static ResponseEntity<ProblemDetail> answerLater(
            HttpStatus status, String detail, long seconds, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(status, detail, request));
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ProblemDetail of(HttpStatus status, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    /** Adds which part of the request is wrong, what it holds and what it should have held. */
    public static ProblemDetail naming(ProblemDetail problem, String field, String value, String expected) {
        problem.setProperty("field", field);
        problem.setProperty("value", value);
        problem.setProperty("expected", expected);
        return problem;
    }
}
