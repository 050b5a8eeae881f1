package nl.areaal.ingest.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.ingest.fault.NumberedReadings.Message;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A partner that publishes numbered readings on and on, and waits as long as it takes for the broker to take them. */
final class Load implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 600_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final NumberedReadings readings;
    private final int perSecond;
    private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::publish, "load");
    private volatile boolean stopping;
    private int published;

    private Load(StreamAddress stream, NumberedReadings readings, int perSecond) {
        producer = Producers.open(stream, PATIENCE_MILLIS);
        topic = stream.readings();
        this.readings = readings;
        this.perSecond = perSecond;
    }

    static Load start(StreamAddress stream, NumberedReadings readings, int perSecond) {
        Load load = new Load(stream, readings, perSecond);
        load.thread.start();
        return load;
    }

    /** For each partition the offset after the last message that the broker is known to have. */
    Map<Integer, Long> ends() {
        return Map.copyOf(ends);
    }

    /**
     * Ends the load and waits until the broker has all of it.
     *
     * @return how many numbers were published
     */
    int stop() throws InterruptedException {
        stopping = true;
        thread.join();
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new AssertionError("the broker did not take all readings", first);
        }
        return published;
    }

    @Override
    public void close() {
        stopping = true;
        producer.close(Duration.ZERO);
    }

    private void publish() {
        long began = System.nanoTime();
        while (!stopping) {
            long due = (System.nanoTime() - began) * perSecond / 1_000_000_000;
            while (published < due && !stopping) {
                readings.of(published).forEach(this::send);
                published++;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void send(Message message) {
        var _ = producer.send(
                new ProducerRecord<>(
                        topic, message.key().getBytes(UTF_8), message.text().getBytes(UTF_8)),
                this::sent);
    }

    private void sent(@Nullable RecordMetadata where, @Nullable Exception problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
        } else if (where != null) {
            ends.merge(where.partition(), where.offset() + 1, Math::max);
        }
    }
}
