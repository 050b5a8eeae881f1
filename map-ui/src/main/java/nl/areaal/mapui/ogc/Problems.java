package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.layer.SlowQueryException;
import nl.areaal.mapui.ogc.query.InvalidParameter;
import nl.areaal.mapui.ogc.query.InvalidQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers requests that can't be met with problem details (RFC 9457): what is wrong, all of it, and nothing of our inside. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidQueryException e, HttpServletRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                e.errors().size() == 1 ? "One value can't be used." : e.errors().size() + " values can't be used.",
                request);
        problem.setProperty("errors", e.errors());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e, HttpServletRequest request) {
        return answer(problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(NotAcceptableException e, HttpServletRequest request) {
        return answer(problem(HttpStatus.NOT_ACCEPTABLE, String.valueOf(e.getMessage()), request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(problem(HttpStatus.NOT_ACCEPTABLE, "Accept leaves out " + Link.JSON + ".", request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        String[] supported = e.getSupportedMethods();
        List<String> expected = supported == null ? List.of("GET", "HEAD") : List.of(supported);
        ProblemDetail problem = problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "Method is " + e.getMethod() + ", expected " + String.join(" or ", expected) + ".",
                request);
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(expected.stream().map(HttpMethod::valueOf).toArray(HttpMethod[]::new))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> filter(InvalidFilterException e, HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "One value can't be used.", request);
        problem.setProperty("errors", List.of(new InvalidParameter("filter", e.found(), e.expected())));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slow(SlowQueryException e, HttpServletRequest request) {
        LOG.warn("{} was given up: {}", request.getRequestURI(), e.getMessage());
        return answer(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                e.getMessage() + " A smaller bbox, or a filter that leaves out more, is answered sooner.",
                request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> crowded(CrowdedException e, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()), request));
    }

    /** Whoever asked is gone, as a map is that moved on: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e, HttpServletRequest request) {
        LOG.debug("{} is no longer waited for", request.getRequestURI(), e);
    }

    /** Also while features were being sent to whoever is gone now. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unsent(UncheckedIOException e, HttpServletRequest request) {
        if (e.getCause() instanceof AsyncRequestNotUsableException nobodyThere) {
            gone(nobodyThere, request);
            return null;
        }
        return broken(e, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e, HttpServletRequest request) {
        LOG.error("{} could not be answered", request.getRequestURI(), e);
        return answer(problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The request is right, but the service could not answer it; the log of the service says why.",
                request));
    }

    private static ProblemDetail problem(HttpStatus status, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
