package nl.areaal.ingest.reading;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.stream.StreamAddress;

/** The real reading loop on a thread of its own, until it is closed. */
public final class TestLoop implements AutoCloseable {
    private final LoopStatus status = new LoopStatus(InstantSource.system());
    private final FeedTally tally = new FeedTally();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReadingLoop loop;
    private final Thread thread;

    private TestLoop(TestStore store, StreamAddress stream) {
        SessionWatch watch = new SessionWatch(status, new ReadingMetrics(meters, status, tally), new LocalNews());
        loop = new ReadingLoop(store.dataSource(), stream, InstantSource.system(), watch);
        thread = new Thread(loop, "reading-loop");
    }

    public static TestLoop start(TestStore store, StreamAddress stream) {
        TestLoop started = new TestLoop(store, stream);
        started.thread.start();
        return started;
    }

    public LoopStatus status() {
        return status;
    }

    public FeedTally tally() {
        return tally;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
