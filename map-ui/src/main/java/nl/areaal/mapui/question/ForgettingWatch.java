package nl.areaal.mapui.question;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Deletes each hour the questions that were kept for as long as visitors were told. */
final class ForgettingWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingWatch.class);
    private static final long EVERY_HOURS = 1;

    private final Questions questions;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("questions-forgotten").factory());

    ForgettingWatch(Questions questions) {
        this.questions = questions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = watch.scheduleWithFixedDelay(this::forget, 0, EVERY_HOURS, TimeUnit.HOURS);
    }

    private void forget() {
        try {
            int forgotten = questions.forget();
            if (forgotten > 0) {
                LOG.info(
                        "{} questions that were not shown were deleted, being older than {} days",
                        forgotten,
                        Questions.RETENTION_DAYS);
            }
        } catch (RuntimeException e) { // the next hour may succeed; a thrown exception would end the watch
            LOG.warn("Questions that are due could not be deleted", e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
