package nl.areaal.mapui.goal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.areaal.geodata.goal.GoalStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Sees to it that goals which were set before a model had its first answer begin with that answer. */
final class BeginningWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BeginningWatch.class);
    private static final long LOOK_EVERY_SECONDS = 20;

    private final GoalStore goals;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("goal-beginnings").factory());

    BeginningWatch(GoalStore goals) {
        this.goals = goals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            int begun = goals.beginWithFirstFigures();
            if (begun > 0) {
                LOG.info("{} goals now begin with the first figure that was found", begun);
            }
        } catch (RuntimeException e) { // the next look may succeed; a thrown exception would end the watch
            if (!watch.isShutdown()) {
                LOG.warn("Where goals begin could not be kept", e);
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
