package nl.areaal.ingest.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Waits until the ingester has stored the stream up to some offsets. */
final class StoredWait {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Supplier<Map<Integer, Long>> stored;
    private final Duration patience;

    /**
     * Sets up a wait.
     *
     * @param stored asks for the next offset of each partition
     * @param patience how long the ingester may stand still
     */
    StoredWait(Supplier<Map<Integer, Long>> stored, Duration patience) {
        this.stored = stored;
        this.patience = patience;
    }

    /**
     * Returns when all partitions have passed their ends.
     *
     * @param progress hears how many messages are still to be stored
     * @throws IOException when nothing moves
     */
    void until(Map<Integer, Long> ends, LongConsumer progress) throws IOException {
        long left = left(ends);
        long movedNanos = System.nanoTime();
        while (left > 0) {
            progress.accept(left);
            LockSupport.parkNanos(PAUSE.toNanos());
            long now = left(ends);
            if (now < left) {
                movedNanos = System.nanoTime();
            } else if (System.nanoTime() - movedNanos > patience.toNanos()) {
                throw new IOException(left + " readings wait in the stream and nobody stores them for "
                        + patience.toSeconds() + " s; is ingest running? (./areaal status)");
            }
            left = now;
        }
    }

    private long left(Map<Integer, Long> ends) {
        Map<Integer, Long> next = stored.get();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
