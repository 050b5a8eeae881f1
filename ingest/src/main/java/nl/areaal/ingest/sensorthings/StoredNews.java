package nl.areaal.ingest.sensorthings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.Correction;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.geodata.sensorthings.sql.EntityWriter.Written;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;
import nl.areaal.ingest.event.EventPublisher;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.event.ObservationEvents;
import nl.areaal.ingest.problem.ProblemPublisher;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of readings that are stored, as the reading loop does for those from the stream. Nobody waits for it: while the
 * broker is away news is dropped, and who missed it finds the same in the store.
 */
final class StoredNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredNews.class);
    private static final int PATIENCE_MILLIS = 10_000;
    /** A broker that is there takes what is on its way in milliseconds. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(1);

    private static final int MOST_WAITING = 200;
    private static final int MOST_HELD = 100_000;

    private final FeedTally tally;
    private final Producer<byte[], byte[]> producer;
    private final ObservationEvents events;
    private final SensorStore sensors;
    private final LocalNews local;
    private final ProblemPublisher problems;
    private final InstantSource clock;
    private final Counter stored;
    private final Counter duplicate;
    private final Counter corrected;
    private final Map<Long, Datastream> datastreams = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor teller = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("sensorthings-news").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private boolean comesBack;

    StoredNews(
            StreamAddress stream,
            SensorStore sensors,
            LocalNews local,
            InstantSource clock,
            MeterRegistry meters,
            FeedTally tally) {
        this.tally = tally;
        this.sensors = sensors;
        this.local = local;
        this.clock = clock;
        producer = Producers.open(stream, PATIENCE_MILLIS);
        problems = new ProblemPublisher(producer, stream.problems());
        events = new ObservationEvents(new EventPublisher(producer, stream.events()), this::find);
        teller.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        stored = meters.counter("areaal.ingest.readings", "outcome", "stored");
        duplicate = meters.counter("areaal.ingest.readings", "outcome", "duplicate");
        corrected = meters.counter("areaal.ingest.readings", "outcome", "corrected");
    }

    void tell(Outcome outcome) {
        tally.count(outcome.batch());
        stored.increment(outcome.result().stored());
        duplicate.increment(outcome.result().duplicate());
        corrected.increment(outcome.result().corrected());
        if (outcome.result().stored() + outcome.result().corrected() > 0) {
            local.stored(outcome.readings());
            tellLater(() -> publish(outcome));
        }
    }

    /** Tells of entities that were made or changed, with the readings among them. */
    void tell(Written written) {
        written.readings().outcomes().forEach(this::tell);
        written.made().forEach(made -> local.changed(made.type(), made.id()));
    }

    /** Tells of a message that could not be used; it is kept in the store, whoever hears of it. */
    void tell(UnusableMessage message) {
        tellLater(() -> {
            try {
                problems.publish(List.of(message));
            } catch (ExecutionException e) {
                LOG.warn("A message that could not be used is kept, but could not be told of", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A datastream was changed or deleted. */
    void forget() {
        datastreams.clear();
    }

    @Override
    public void close() {
        teller.execute(() -> tryTo(() -> events.publishRest(clock.instant())));
        teller.shutdown();
        try {
            teller.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(STOP_PATIENCE);
    }

    private void tellLater(Runnable task) {
        if (teller.getQueue().size() < MOST_WAITING) {
            teller.execute(task);
        }
    }

    private void publish(Outcome outcome) {
        tryTo(() -> events.stored(numbers(outcome), corrections(outcome), clock.instant()));
        comeBackForTheRest();
    }

    private void comeBackForTheRest() {
        if (!comesBack) {
            events.untilDue().ifPresent(wait -> {
                comesBack = true;
                var _ = teller.schedule(this::publishDue, wait.toNanos(), TimeUnit.NANOSECONDS);
            });
        }
    }

    private void publishDue() {
        comesBack = false;
        tryTo(() -> events.publishDue(clock.instant()));
        comeBackForTheRest();
    }

    private static void tryTo(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("Readings that came by SensorThings are stored, but could not be told of", e);
        }
    }

    /** The map shows numbers. */
    private static ObservationBatch numbers(Outcome outcome) {
        ObservationBatch all = outcome.batch();
        ObservationBatch numbers = new ObservationBatch(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!Double.isNaN(all.result(i))) {
                numbers.add(all.datastreamId(i), all.epochMicros(i), all.result(i), all.quality(i));
            }
        }
        return numbers;
    }

    private static List<Correction> corrections(Outcome outcome) {
        return outcome.result().corrections().stream()
                .filter(correction -> Double.isFinite(correction.was()) && Double.isFinite(correction.is()))
                .toList();
    }

    private Optional<Datastream> find(long id) {
        if (!datastreams.containsKey(id)) {
            if (datastreams.size() >= MOST_HELD) {
                datastreams.clear();
            }
            sensors.findDatastream(id).ifPresent(found -> datastreams.put(id, found));
        }
        return Optional.ofNullable(datastreams.get(id));
    }
}
