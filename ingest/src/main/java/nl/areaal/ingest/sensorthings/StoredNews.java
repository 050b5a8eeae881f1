package nl.areaal.ingest.sensorthings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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
    private final ThreadPoolExecutor teller = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("sensorthings-news").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

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
        events = new ObservationEvents(new EventPublisher(producer, stream.events()));
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
            teller.execute(() -> publish(outcome));
        }
    }

    /** Tells of entities that were made or changed, with the readings among them. */
    void tell(Written written) {
        written.readings().outcomes().forEach(this::tell);
        written.made().forEach(made -> local.changed(made.type(), made.id()));
    }

    /** Tells of a message that could not be used; it is kept in the store, whoever hears of it. */
    void tell(UnusableMessage message) {
        teller.execute(() -> {
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
        teller.shutdown();
        producer.close(STOP_PATIENCE);
    }

    /** The map shows numbers. */
    private void publish(Outcome outcome) {
        try {
            ObservationBatch numbers = new ObservationBatch(outcome.batch().size());
            for (int i = 0; i < outcome.batch().size(); i++) {
                double result = outcome.batch().result(i);
                if (!Double.isNaN(result) && isKnown(outcome.batch().datastreamId(i))) {
                    numbers.add(
                            outcome.batch().datastreamId(i),
                            outcome.batch().epochMicros(i),
                            result,
                            outcome.batch().quality(i));
                }
            }
            List<Correction> corrections = outcome.result().corrections().stream()
                    .filter(correction -> Double.isFinite(correction.was()) && Double.isFinite(correction.is()))
                    .filter(correction -> isKnown(correction.datastreamId()))
                    .toList();
            events.publish(numbers, corrections, this::get, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Readings that came by SensorThings are stored, but could not be told of", e);
        }
    }

    private boolean isKnown(long id) {
        if (!datastreams.containsKey(id)) {
            if (datastreams.size() >= MOST_HELD) {
                datastreams.clear();
            }
            sensors.findDatastream(id).ifPresent(found -> datastreams.put(id, found));
        }
        return datastreams.containsKey(id);
    }

    private Datastream get(long id) {
        Datastream found = datastreams.get(id);
        if (found == null) {
            throw new IllegalStateException("datastream " + id + " is not known");
        }
        return found;
    }
}
