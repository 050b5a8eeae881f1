package nl.areaal.mapui.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people about their jobs as these go on, wherever their runner is: the store is looked at once a second, for all at once. */
public class JobWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final ModelJobs jobs;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-watch").factory());

    JobWatch(ModelJobs jobs) {
        this.jobs = jobs;
        var _ = clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends following. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Follows somebody's jobs.
     *
     * @param changed hears the jobs at the next look, and again whenever something about them has changed; in a thread of the watch
     */
    public Following follow(String user, Consumer<List<AskedJob>> changed) {
        Follower follower = new Follower(user, changed);
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void look() {
        Map<String, List<AskedJob>> byUser = new HashMap<>();
        for (Follower follower : followers) {
            try {
                follower.tell(byUser.computeIfAbsent(follower.user, jobs::of));
            } catch (RuntimeException e) { // the store may come back; a thrown exception would end the watch
                LOG.warn("The jobs of {} could not be looked at", follower.user, e);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Somebody who looks at their jobs. */
    private static final class Follower {
        private final String user;
        private final Consumer<List<AskedJob>> changed;
        private List<AskedJob> told = List.of();

        Follower(String user, Consumer<List<AskedJob>> changed) {
            this.user = user;
            this.changed = changed;
        }

        void tell(List<AskedJob> now) {
            if (!now.equals(told)) {
                changed.accept(now);
                told = now;
            }
        }
    }
}
