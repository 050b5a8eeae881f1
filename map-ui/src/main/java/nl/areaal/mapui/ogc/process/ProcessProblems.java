package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import nl.areaal.mapui.ogc.query.InvalidQueryException;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers requests to processes that can't be met, each with the exception type that the standard has for it. */
@RestControllerAdvice(basePackageClasses = ProcessProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProcessProblems {
    private static final int NOT_READY_SECONDS = 60;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProcessProblem problem, HttpServletRequest request) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        body.setType(URI.create(problem.type()));
        body.setTitle(problem.status().getReasonPhrase());
        body.setInstance(URI.create(request.getRequestURI()));
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(mediaType(request));
        problem.retryAfterSeconds()
                .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        return answer.body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> query(InvalidQueryException e, HttpServletRequest request) {
        return problem(ProcessProblem.invalid(e.errors()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(BaselineNotReadyException e, HttpServletRequest request) {
        return problem(
                ProcessProblem.later(
                        HttpStatus.SERVICE_UNAVAILABLE, "There is nothing yet to compute on.", NOT_READY_SECONDS),
                request);
    }

    /** Problems are {@code application/problem+json}, but for callers who say that they take {@code application/json} alone. */
    private static MediaType mediaType(HttpServletRequest request) {
        Acceptance accepted = Acceptance.of(request);
        return !accepted.takes(MediaType.APPLICATION_PROBLEM_JSON) && accepted.takes(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON
                : MediaType.APPLICATION_PROBLEM_JSON;
    }
}
