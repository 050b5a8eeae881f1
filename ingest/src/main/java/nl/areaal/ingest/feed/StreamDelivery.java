package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.problem.ProblemPublisher;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;
import org.apache.kafka.clients.producer.Producer;

/** Brings readings to the stream, as any partner does, and waits until the ingester has stored them. */
public final class StreamDelivery implements AutoCloseable {
    private static final int BROKER_MILLIS = 60_000;

    private final DataSource database;
    private final StreamAddress stream;
    private final HistoryPublisher publisher;
    private final LongConsumer progress;

    private StreamDelivery(DataSource database, StreamAddress stream, String clusterId, LongConsumer progress) {
        this.database = database;
        this.stream = stream;
        this.progress = progress;
        this.publisher =
                new HistoryPublisher(stream, new StreamOffsetStore(database, clusterId, stream.readings())::next);
    }

    /**
     * Opens the way.
     *
     * @param progress hears how many readings are still to be stored
     */
    public static StreamDelivery open(DataSource database, StreamAddress stream, LongConsumer progress)
            throws ExecutionException, InterruptedException {
        return new StreamDelivery(database, stream, Topics.prepare(stream), progress);
    }

    /**
     * Delivers a reading when there is room for it: what is measured meanwhile does not wait behind a long history.
     *
     * @throws UncheckedIOException when broker or ingester are away
     */
    public void publish(ReadingMessage reading) {
        publisher.publish(reading);
    }

    /**
     * Returns when all that was published is stored.
     *
     * @throws IOException when broker or ingester are away
     */
    public void awaitStored() throws IOException {
        publisher.finish(progress);
    }

    /**
     * Keeps what can't be used, and tells of what is kept on the topic of problems.
     *
     * @param cluster stands for the broker, which these have not come by
     */
    public void keep(String cluster, List<UnusableMessage> unusable) throws ExecutionException, InterruptedException {
        if (unusable.isEmpty()) {
            return;
        }
        List<UnusableMessage> kept = new ProblemStore(database).saveAll(cluster, unusable);
        Producer<byte[], byte[]> producer = Producers.open(stream, BROKER_MILLIS);
        try {
            new ProblemPublisher(producer, stream.problems()).publish(kept);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        publisher.close();
    }
}
