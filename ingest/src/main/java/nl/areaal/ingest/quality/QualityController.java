package nl.areaal.ingest.quality;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.quality.QualityStore;
import nl.areaal.ingest.answer.Details;
import nl.areaal.ingest.problem.GroupedProblems;
import nl.areaal.ingest.sensorthings.access.Visitor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how readings fare against their contracts, of the datasets that the visitor may see. */
@RestController
final class QualityController {
    private static final String TIME = "a date and time with offset, e.g. 2026-11-23T10:00:00Z";

    private final DataSource database;
    private final QualityStore quality;

    QualityController(DataSource database) {
        this.database = database;
        quality = new QualityStore(database);
    }

    /** One datastream: its contract, its readings in a stretch of time, and what broke the contract at any time. */
    @GetMapping("/quality/{datastream}")
    QualityDocument quality(
            @PathVariable String datastream,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            HttpServletRequest request) {
        long id = number("datastream", datastream);
        return quality.find(
                        id,
                        from.map(text -> time("from", text)),
                        to.map(text -> time("to", text)),
                        Visitor.of(request).closed())
                .map(QualityDocument::of)
                .orElseThrow(() -> new UnansweredException(
                        HttpStatus.NOT_FOUND, "datastream", datastream, "the number of a Datastream that exists"));
    }

    /** All that is wrong by cause; the messages that could not be used are for stewards, who may see what was sent. */
    @GetMapping("/problems")
    GroupedProblems problems(@RequestParam Optional<String> datastream, HttpServletRequest request) {
        Optional<Long> id = datastream.map(text -> number("datastream", text));
        Visitor visitor = Visitor.of(request);
        return visitor.closed().isEmpty()
                ? GroupedProblems.all(database, id)
                : GroupedProblems.contracts(database, id, visitor.closed());
    }

    @ExceptionHandler
    ProblemDetail unanswered(UnansweredException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), String.valueOf(e.getMessage()));
        return Details.naming(problem, e.field(), e.value(), e.expected());
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ProblemDetail away(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The store is away for a moment. Try again later.");
    }

    private static long number(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnansweredException(HttpStatus.BAD_REQUEST, field, text, "the number of a Datastream");
        }
    }

    private static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnansweredException(HttpStatus.BAD_REQUEST, field, text, TIME);
        }
    }
}
