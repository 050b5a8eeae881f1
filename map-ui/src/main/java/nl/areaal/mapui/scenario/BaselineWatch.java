package nl.areaal.mapui.scenario;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Keeps the baseline's figures up with what is in the store, from start-up on and without anybody waiting for it. */
final class BaselineWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BaselineWatch.class);
    private static final long LOOK_EVERY_SECONDS = 20;

    private final Scenarios scenarios;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("baseline-watch").factory());
    private boolean rehearsed;

    BaselineWatch(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            scenarios.ensureBaseline();
            if (!rehearsed) {
                rehearsed = true;
                scenarios.rehearse();
            }
        } catch (BaselineNotReadyException e) {
            LOG.debug("No baseline yet: {}", e.getMessage());
        } catch (RuntimeException e) { // the next look may succeed; a thrown exception would end the watch
            if (!watch.isShutdown()) {
                LOG.warn("The baseline could not be computed", e);
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
