package nl.areaal.ingest.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.sql.Failures;
import nl.areaal.geodata.sensorthings.sql.OutOfScopeException;
import nl.areaal.geodata.sensorthings.sql.PausedException;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.ingest.sensorthings.Intake;
import nl.areaal.ingest.sensorthings.QueueFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a message that somebody publishes: an observation in the store, or a problem that is kept. While
 * the store is away, or a steward holds the readings back, there is no verdict, and the message has to come again.
 */
final class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Intake intake;
    private final ProblemDesk problems;

    Publications(Intake intake, ProblemDesk problems) {
        this.intake = intake;
        this.problems = problems;
    }

    /** The verdict, when it is durable; fails when there is none yet. */
    CompletableFuture<Verdict> take(Message message, Scope scope) {
        try {
            Topic topic = Topic.parse(message.topic());
            Draft draft = intake.read(topic.observations(), message.payload());
            return intake.store(draft, scope)
                    .thenApply(id -> Verdict.STORED)
                    .exceptionallyCompose(failure -> unusable(message, scope, cause(failure)));
        } catch (RuntimeException e) {
            return unusable(message, scope, e);
        }
    }

    private CompletableFuture<Verdict> unusable(Message message, Scope scope, Throwable failure) {
        if (!(failure instanceof RuntimeException reason)
                || Failures.isAway(failure)
                || failure instanceof QueueFullException
                || failure instanceof PausedException) {
            return CompletableFuture.failedFuture(failure);
        }
        Unusable unusable = unusable(message, reason);
        return problems.keep(message, scope, unusable.code(), reason).thenApply(kept -> unusable.verdict());
    }

    /** What is kept of it as the reason, and what the client hears. */
    private record Unusable(String code, Verdict verdict) {
        Unusable(String code, int answer, String sentence) {
            this(code, new Verdict(answer, sentence));
        }
    }

    private static Unusable unusable(Message message, RuntimeException reason) {
        String sentence = String.valueOf(reason.getMessage());
        return switch (reason) {
            case InvalidRequestException e
            when e.field().equals("topic") -> new Unusable("unknown-topic", Verdict.TOPIC_INVALID, sentence + ".");
            case InvalidRequestException _ ->
                new Unusable("invalid-observation", Verdict.PAYLOAD_INVALID, sentence + ".");
            case OutOfScopeException _ -> new Unusable("out-of-scope", Verdict.NOT_AUTHORIZED, sentence);
            default -> {
                LOG.error("a message on {} could not be stored", message.topic(), reason);
                yield new Unusable(
                        "unexpected", Verdict.UNSPECIFIED, "The service could not store this; its log says why.");
            }
        };
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
