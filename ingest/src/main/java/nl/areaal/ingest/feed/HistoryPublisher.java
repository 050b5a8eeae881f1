package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import nl.areaal.ingest.stream.StreamAddress;

/**
 * Delivers many readings of the past to the topic no faster than they are stored, so that what is measured meanwhile never
 * waits behind more than a moment's worth of them.
 *
 * <p>For one thread.
 */
public final class HistoryPublisher implements AutoCloseable {
    /** At most two of these wait in the stream. */
    private static final int PORTION = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadingPublisher publisher;
    private final StoredWait wait;
    private Map<Integer, Long> portionBefore = Map.of();
    private long published;

    /**
     * Opens the way to the topic.
     *
     * @param stored asks the store for the next offset of each partition
     */
    public HistoryPublisher(StreamAddress stream, Supplier<Map<Integer, Long>> stored) {
        publisher = new ReadingPublisher(stream);
        wait = new StoredWait(stored, PATIENCE);
    }

    /**
     * Publishes a reading when there is room for it.
     *
     * @throws UncheckedIOException when the broker does not take readings, or nobody stores them
     */
    public void publish(ReadingMessage reading) {
        publisher.publish(reading);
        published++;
        if (published % PORTION == 0) {
            try {
                Map<Integer, Long> portion = publisher.finish();
                wait.until(portionBefore, left -> {});
                portionBefore = portion;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Waits until all is stored.
     *
     * @param progress hears how many readings are still to be stored
     * @throws IOException when the broker did not take a reading, or nobody stores them
     */
    public void finish(LongConsumer progress) throws IOException {
        wait.until(publisher.finish(), progress);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
