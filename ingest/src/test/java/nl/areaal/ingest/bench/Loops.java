package nl.areaal.ingest.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.reading.LoopStatus;
import nl.areaal.ingest.reading.ReadingLoop;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.stream.StreamAddress;

/** Reading loops as they run in as many services, which share one stream. */
final class Loops implements AutoCloseable {
    private static final long LOOK_NANOS = 10_000_000;

    private final TestStore store;
    private final List<LoopStatus> statuses = new ArrayList<>();
    private final List<ReadingLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Loops(TestStore store, StreamAddress stream, int count) {
        this.store = store;
        for (int i = 0; i < count; i++) {
            InstantSource clock = InstantSource.system();
            LoopStatus status = new LoopStatus(clock);
            StreamAddress own = new StreamAddress(stream.bootstrapServers(), stream.topicPrefix(), "bench-" + i);
            ReadingLoop loop =
                    new ReadingLoop(store.dataSource(), own, clock, status, new SimpleMeterRegistry(), new FeedTally());
            statuses.add(status);
            loops.add(loop);
            threads.add(new Thread(loop, "reading-loop-" + i));
        }
    }

    static Loops start(TestStore store, TestStream stream, int count) {
        Loops loops = new Loops(store, stream.address(), count);
        loops.threads.forEach(Thread::start);
        return loops;
    }

    /** Waits until each has stored something: from then on all are at work. */
    void awaitAllAtWork() {
        while (!statuses.stream()
                .allMatch(status -> status.snapshot().lastCommit().isPresent())) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Waits until each reads, be there something to read or not. */
    void awaitAllReading() {
        while (!statuses.stream().allMatch(status -> status.snapshot().state() == LoopStatus.State.READING)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** How many messages of the stream are stored. */
    long passed() {
        return store.jdbc()
                .sql("select coalesce(sum(next_offset), 0)::bigint from stream_offset")
                .query(Long.class)
                .single();
    }

    /** Waits until so many messages of the stream are stored. */
    void awaitPassed(long messages) {
        while (passed() < messages) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() {
        loops.forEach(ReadingLoop::stop);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
