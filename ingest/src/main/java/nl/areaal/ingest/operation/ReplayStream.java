package nl.areaal.ingest.operation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.geodata.supply.Original;
import nl.areaal.geodata.supply.ReplayStore.Place;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The topic of readings, for messages that are delivered again; opened when the first of them comes. */
final class ReplayStream implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final List<Header> AGAIN = List.of(new RecordHeader(Topics.DELIVERED_AGAIN, new byte[0]));
    private static final Duration LOOK = Duration.ofMillis(100);

    private final DataSource database;
    private final StreamAddress address;
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable String clusterId;

    ReplayStream(DataSource database, StreamAddress address) {
        this.database = database;
        this.address = address;
    }

    String topic() {
        return address.readings();
    }

    String clusterId() throws ExecutionException, InterruptedException {
        if (clusterId == null) {
            clusterId = Topics.prepare(address);
        }
        return clusterId;
    }

    /** Delivers messages, each with the key that it had, and returns when the broker has them all. */
    List<Place> send(List<Original> originals) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Original original : originals) {
            byte @Nullable [] key = original.key().length == 0 ? null : original.key();
            sent.add(producer().send(new ProducerRecord<>(topic(), null, key, original.message(), AGAIN)));
        }
        List<Place> places = new ArrayList<>();
        for (Future<RecordMetadata> future : sent) {
            RecordMetadata where = future.get();
            places.add(new Place(where.partition(), where.offset()));
        }
        return places;
    }

    /**
     * Waits until ingesters have read the stream up to these places.
     *
     * @throws IOException when they have not within some time; what was sent is in the stream all the same
     */
    void awaitRead(List<Place> places) throws ExecutionException, InterruptedException, IOException {
        StreamOffsetStore offsets = new StreamOffsetStore(database, clusterId(), topic());
        Map<Integer, Long> ends = new HashMap<>();
        places.forEach(place -> ends.merge(place.partition(), place.offset() + 1, Math::max));
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (!isRead(ends, offsets.next())) {
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "messages that were delivered again wait to be read for " + PATIENCE_MILLIS / 1000 + " s now");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while messages that were delivered again were read");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    private static boolean isRead(Map<Integer, Long> ends, Map<Integer, Long> next) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = Producers.open(address, PATIENCE_MILLIS);
        }
        return producer;
    }
}
