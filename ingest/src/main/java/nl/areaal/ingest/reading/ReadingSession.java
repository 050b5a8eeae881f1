package nl.areaal.ingest.reading;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.OvertakenException;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.geodata.observation.WriteResult;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.ingest.event.EventPublisher;
import nl.areaal.ingest.event.ObservationEvents;
import nl.areaal.ingest.problem.ProblemPublisher;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Moves readings to the store for as long as broker and store are there: poll, decode, store with the offsets, tell.
 *
 * <p>Any failure ends the session; the next one begins where the store says, so that nothing needs to be undone here.
 */
final class ReadingSession implements AutoCloseable {
    private static final int SEND_PATIENCE_MILLIS = 10_000;
    private static final Duration POLL_WAIT = Duration.ofMillis(500);
    /** What still waits to be sent then is news that nobody waits for; problem reports were sent before their commit. */
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final SessionWatch watch;
    private final DatastreamRegistry registry;
    private final BatchDecoder decoder;
    private final Producer<byte[], byte[]> producer;
    private final ReadingConsumer consumer;
    private final BatchStore store;
    private final ObservationEvents events;
    private long checkedNanos = System.nanoTime() - CHECK_EVERY.toNanos();

    private ReadingSession(
            DataSource database, StreamAddress stream, String clusterId, InstantSource clock, SessionWatch watch) {
        this.clock = clock;
        this.watch = watch;
        registry = new DatastreamRegistry(new SensorStore(database), new PauseStore(database));
        registry.refresh(clock.instant());
        decoder = new BatchDecoder(registry, clock);
        StreamOffsetStore offsets = new StreamOffsetStore(database, clusterId, stream.readings());
        producer = Producers.open(stream, SEND_PATIENCE_MILLIS);
        store = new BatchStore(
                database,
                clusterId,
                offsets,
                new ObservationWriter(clock),
                new ProblemPublisher(producer, stream.problems()));
        events = new ObservationEvents(new EventPublisher(producer, stream.events()), registry::find);
        consumer = new ReadingConsumer(stream, offsets);
    }

    /** Begins when store and broker both answer. */
    static ReadingSession open(DataSource database, StreamAddress stream, InstantSource clock, SessionWatch watch)
            throws ExecutionException, InterruptedException {
        return new ReadingSession(database, stream, Topics.prepare(stream), clock, watch);
    }

    /** Reads until told to stop, or until something fails. */
    void readUntil(BooleanSupplier stopping)
            throws SQLException, OvertakenException, ExecutionException, InterruptedException {
        try {
            readOn(stopping);
        } catch (WakeupException e) {
            if (!stopping.getAsBoolean()) {
                throw e;
            }
        }
        events.publishRest(clock.instant());
    }

    private void readOn(BooleanSupplier stopping)
            throws SQLException, OvertakenException, ExecutionException, InterruptedException {
        while (!stopping.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> messages = consumer.poll(patience());
            if (!messages.isEmpty()) {
                store(messages);
            }
            events.publishDue(clock.instant());
            if (System.nanoTime() - checkedNanos > CHECK_EVERY.toNanos()) {
                watch.status().reading(consumer.lag());
                checkedNanos = System.nanoTime();
            }
        }
    }

    private Duration patience() {
        return events.untilDue().filter(wait -> wait.compareTo(POLL_WAIT) < 0).orElse(POLL_WAIT);
    }

    void wakeUp() {
        consumer.wakeUp();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(CLOSE_PATIENCE);
    }

    private void store(ConsumerRecords<byte[], byte[]> messages)
            throws SQLException, OvertakenException, ExecutionException, InterruptedException {
        long began = System.nanoTime();
        ReadingBatch batch = decoder.decode(messages);
        consumer.stretchesOf(messages).forEach(batch::add);
        WriteResult result = store.store(batch);
        consumer.passed(batch.stretches());
        watch.status().committed();
        watch.metrics().count(batch, result, Duration.ofNanos(System.nanoTime() - began));
        if (result.stored() + result.corrected() > 0) {
            watch.news().stored(batch.readings());
            events.stored(batch.readings(), result.corrections(), clock.instant());
        }
    }
}
