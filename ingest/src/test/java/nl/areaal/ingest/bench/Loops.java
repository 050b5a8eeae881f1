package nl.areaal.ingest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.reading.LoopStatus;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading loops as they run in as many services, which share one stream. */
final class Loops implements AutoCloseable {
    private static final long LOOK_NANOS = 10_000_000;

    private final JdbcClient store;
    private final List<TestLoop> loops = new ArrayList<>();

    private Loops(TestStore store, StreamAddress stream, int count) {
        this.store = store.jdbc();
        for (int i = 0; i < count; i++) {
            StreamAddress own = new StreamAddress(stream.bootstrapServers(), stream.topicPrefix(), "bench-" + i);
            loops.add(TestLoop.start(store, own));
        }
    }

    static Loops start(TestStore store, TestStream stream, int count) {
        return new Loops(store, stream.address(), count);
    }

    /** Waits until each has stored something: from then on all are at work. */
    void awaitAllAtWork() {
        while (!loops.stream()
                .map(TestLoop::status)
                .allMatch(status -> status.snapshot().lastCommit().isPresent())) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Waits until each reads, be there something to read or not. */
    void awaitAllReading() {
        while (!loops.stream()
                .map(TestLoop::status)
                .allMatch(status -> status.snapshot().state() == LoopStatus.State.READING)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** How many messages of the stream are stored. */
    long passed() {
        return store.sql("select coalesce(sum(next_offset), 0)::bigint from stream_offset")
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
        loops.forEach(TestLoop::close);
    }
}
