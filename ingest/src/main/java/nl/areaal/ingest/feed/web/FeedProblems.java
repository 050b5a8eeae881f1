package nl.areaal.ingest.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.csv.UnfitMessageException;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.file.UnreadableSourceException;
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

/** Answers requests about feeds that can't be met with problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = FeedProblems.class)
final class FeedProblems {
    private static final Logger LOG = LoggerFactory.getLogger(FeedProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException e, HttpServletRequest request) {
        ProblemDetail problem = Details.of(e.status(), String.valueOf(e.getMessage()), request);
        return Details.answer(Details.naming(problem, e.field(), e.value(), e.expected()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(UnfitMessageException e, HttpServletRequest request) {
        ProblemDetail problem = Details.of(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), request);
        return Details.answer(Details.naming(problem, e.field(), e.value(), e.expected()));
    }

    @ExceptionHandler({UnfitTableException.class, UnreadableSourceException.class, IllegalArgumentException.class})
    ResponseEntity<ProblemDetail> unfit(Exception e, HttpServletRequest request) {
        return Details.answer(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> media(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return Details.answer(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type is " + request.getContentType() + ", expected " + Bodies.TYPES + ".",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return Details.answer(
                HttpStatus.METHOD_NOT_ALLOWED,
                "Method is " + e.getMethod() + ", expected GET, POST or DELETE.",
                request);
    }

    @ExceptionHandler({
        IOException.class,
        ExecutionException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> away(Exception e, HttpServletRequest request) {
        LOG.warn("{} could not be answered: something that it needs is away", request.getRequestURI(), e);
        return Details.answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store, the stream or the file is away for a moment. Deliver again later: what came twice is stored once.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e, HttpServletRequest request) {
        LOG.error("{} {} could not be answered", request.getMethod(), request.getRequestURI(), e);
        return Details.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side; it is in our log.", request);
    }
}
