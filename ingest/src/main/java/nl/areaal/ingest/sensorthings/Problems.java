package nl.areaal.ingest.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.sql.OutOfScopeException;
import nl.areaal.geodata.sensorthings.sql.PausedException;
import nl.areaal.ingest.answer.Details;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers requests that can't be met with problem details (RFC 9457): what is wrong, and nothing of our inside. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Pauses last minutes at least. */
    private static final long PAUSE_SECONDS = 60;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidRequestException e, HttpServletRequest request) {
        ProblemDetail problem = Details.of(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()) + ".", request);
        return Details.answer(Details.naming(problem, e.field(), e.value(), e.expected()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException e, HttpServletRequest request) {
        return Details.answer(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfScope(OutOfScopeException e, HttpServletRequest request) {
        return Details.answer(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyException e, HttpServletRequest request) {
        String detail = e.getMessage() + " Try again in " + e.seconds() + " s.";
        return Details.answerLater(HttpStatus.TOO_MANY_REQUESTS, detail, e.seconds(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(MethodException e, HttpServletRequest request) {
        return Details.answer(HttpStatus.METHOD_NOT_ALLOWED, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return Details.answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                "Method is " + e.getMethod() + ", expected GET, POST, PATCH, PUT or DELETE.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> media(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return Details.answer(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type is " + e.getContentType() + ", expected application/json.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(TooLargeException e, HttpServletRequest request) {
        return Details.answer(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> paused(PausedException e, HttpServletRequest request) {
        return Details.answerLater(
                HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()), PAUSE_SECONDS, request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> away(RuntimeException e, HttpServletRequest request) {
        LOG.warn("{} could not be answered: the store is away", request.getRequestURI(), e);
        return Details.answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store is away for a moment. Try again later; an Observation that is sent twice is stored once.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e, HttpServletRequest request) {
        LOG.error("{} could not be answered", request.getRequestURI(), e);
        return Details.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service could not answer this request; its log says why.",
                request);
    }
}
