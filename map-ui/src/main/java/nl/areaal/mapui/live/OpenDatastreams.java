package nl.areaal.mapui.live;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Which datastreams everybody may hear of, asked anew every few seconds: a dataset that is withdrawn falls silent, and nobody who
 * brings readings waits for the store. Until the store has answered once, nothing is open.
 */
final class OpenDatastreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDatastreams.class);
    private static final int SECONDS = 5;

    private final Supplier<Set<Long>> asked;
    private volatile Set<Long> open = Set.of();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    OpenDatastreams(Supplier<Set<Long>> asked) {
        this.asked = asked;
    }

    boolean contains(LiveObservation observation) {
        return open.contains(observation.datastream());
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        ask();
        Thread.ofPlatform().name("open-datastreams").daemon().start(this::keepAsking);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Before the web server, so that nobody listens earlier. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepAsking() {
        try {
            while (!stopping.await(SECONDS, TimeUnit.SECONDS)) {
                ask();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            open = Set.copyOf(asked.get());
        } catch (RuntimeException e) { // the next time may succeed; a thrown exception would end the asking
            LOG.warn("Which datastreams are open can't be asked; what was known is kept", e);
        }
    }
}
