package nl.areaal.ingest.mqtt;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.Problem.Origin;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.ingest.sensorthings.Intake;

/** Keeps messages that could not be used, with their bytes, beside those of the stream. */
final class ProblemDesk {
    private static final String SOURCE = "mqtt";
    private static final int LONGEST_TOPIC = 500;

    private final ProblemStore problems;
    private final Intake intake;
    private final InstantSource clock;
    private final Executor workers;
    /** Messages of MQTT have no offset; the time in microseconds, each once, names them as well. */
    private final AtomicLong last = new AtomicLong();

    ProblemDesk(DataSource database, Intake intake, InstantSource clock, Executor workers) {
        problems = new ProblemStore(database);
        this.intake = intake;
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Keeps a message, or counts it when too much of the same came; done when that is durable.
     *
     * @param scope where its sender may write
     */
    CompletableFuture<Void> keep(Message message, Scope scope, String reason, RuntimeException failure) {
        Optional<InvalidRequestException> invalid =
                failure instanceof InvalidRequestException found ? Optional.of(found) : Optional.empty();
        Problem problem = new Problem(
                reason,
                String.valueOf(failure.getMessage()),
                invalid.map(InvalidRequestException::field),
                invalid.map(InvalidRequestException::value),
                invalid.map(InvalidRequestException::expected),
                origin(message));
        UnusableMessage plain = new UnusableMessage(problem, message.payload());
        UnusableMessage unusable = scope.datasetId().map(plain::of).orElse(plain);
        return CompletableFuture.runAsync(
                () -> problems.saveAll(SOURCE, List.of(unusable)).forEach(intake::tell), workers);
    }

    private Origin origin(Message message) {
        String topic = message.topic();
        long now = clock.millis() * 1_000;
        return new Origin(
                topic.length() <= LONGEST_TOPIC ? topic : topic.substring(0, LONGEST_TOPIC),
                0,
                last.updateAndGet(before -> Math.max(before + 1, now)),
                clock.instant());
    }
}
