package nl.areaal.geodata.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does jobs one after the other. Any number of runners, in any number of processes, may share a store.
 *
 * <p>A step's outcome and the note that it is done are written in one transaction, which also asks whether the job is still this
 * runner's: a step is kept exactly once, however often runners die.
 */
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Map<String, JobWork> works;
    private final Duration lease;
    private final JobStore store;
    private final Claims claims;
    private final TransactionTemplate transaction;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Makes a runner, which does nothing by itself.
     *
     * @param database the very source that the works write by, so that they take part in its transactions
     * @param works by the kind of job
     * @param lease for how long a runner may show no life before its job is given to another
     */
    public JobRunner(DataSource database, Map<String, JobWork> works, Duration lease) {
        this.works = Map.copyOf(works);
        this.lease = lease;
        this.store = new JobStore(database);
        this.claims = new Claims(database, lease);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Works in a thread of its own until closed. */
    public void start(Duration lookEvery) {
        Thread.ofPlatform().daemon().name("job-runner").start(() -> runUntilClosed(lookEvery));
    }

    /**
     * Does the job that waits longest.
     *
     * @return whether there was one
     */
    public boolean runOne() {
        Optional<Claims.Claimed> next = claims.next(works.keySet());
        next.ifPresent(this::run);
        return next.isPresent();
    }

    /** Takes no further job; the one at hand is left to another runner when this process ends before it does. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void runUntilClosed(Duration lookEvery) {
        try {
            do {
                runAll();
            } while (!closed.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runAll() {
        try {
            while (closed.getCount() > 0 && runOne()) {
                LOG.debug("A job has been dealt with");
            }
        } catch (RuntimeException e) { // the store may come back
            LOG.warn("Jobs could not be looked for", e);
        }
    }

    private void run(Claims.Claimed claimed) {
        UUID id = claimed.job().id();
        try (Heartbeat heartbeat = new Heartbeat(claims, claimed, lease)) {
            heartbeat.beat();
            work(claimed, heartbeat);
            claims.finish(claimed, JobState.DONE, Optional.empty());
        } catch (CancellationException e) {
            claims.finish(claimed, JobState.CANCELLED, Optional.empty());
        } catch (ClaimLostException e) {
            LOG.info("Job {} was taken over by another runner", id);
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed", id, e);
            claims.finish(claimed, JobState.FAILED, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private void work(Claims.Claimed claimed, Heartbeat heartbeat) {
        heartbeat.requireWanted();
        SequencedMap<String, Optional<UUID>> done = store.steps(claimed.job().id());
        JobWork work = works.getOrDefault(claimed.job().kind(), (job, before) -> {
            throw new IllegalStateException("nobody does jobs of kind " + job.kind());
        });
        try (JobWork.Session session = work.open(claimed.job(), done)) {
            List<String> steps = session.steps();
            claims.advance(claimed, done.size(), steps.size());
            for (int ordinal = 0; ordinal < steps.size(); ordinal++) {
                if (!done.containsKey(steps.get(ordinal))) {
                    Supplier<Optional<UUID>> outcome = session.step(steps.get(ordinal), heartbeat);
                    keep(claimed, ordinal, steps, outcome);
                    heartbeat.requireWanted();
                }
            }
        }
    }

    private void keep(Claims.Claimed claimed, int ordinal, List<String> steps, Supplier<Optional<UUID>> outcome) {
        transaction.executeWithoutResult(status -> {
            claims.advance(claimed, ordinal + 1, steps.size());
            store.saveStep(claimed.job().id(), ordinal, steps.get(ordinal), outcome.get());
        });
    }
}
