package nl.areaal.ingest.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Delivers readings to the topic and remembers where in the stream they ended up. */
final class ReadingPublisher implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    ReadingPublisher(StreamAddress stream) {
        producer = Producers.open(stream, PATIENCE_MILLIS);
        topic = stream.readings();
    }

    void publish(ReadingMessage reading) {
        var _ = producer.send(new ProducerRecord<>(topic, reading.key(), reading.json()), this::sent);
    }

    /**
     * Waits until the broker has every reading.
     *
     * @return for each partition the offset after the last of them
     * @throws IOException when the broker did not take one
     */
    Map<Integer, Long> finish() throws IOException {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new IOException("the Kafka broker did not take all readings", first);
        }
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private void sent(@Nullable RecordMetadata where, @Nullable Exception problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
        } else if (where != null) {
            ends.merge(where.partition(), where.offset() + 1, Math::max);
        }
    }
}
