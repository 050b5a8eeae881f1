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
import org.jspecify.annotations.Nullable;
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
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, JobWork> works;
    private final Duration lease;
    private final JobStore store;
    private final Claims claims;
    private final TransactionTemplate transaction;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Thread worker;

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
    public synchronized void start(Duration lookEvery) {
        if (worker == null) {
            worker = Thread.ofPlatform().daemon().name("job-runner").start(() -> runUntilClosed(lookEvery));
        }
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

    /**
     * Takes no further job. The one at hand is left to another runner, which goes on after the steps that are done; a step that
     * does not end soon is waited for no longer.
     */
    @Override
    public void close() {
        closed.countDown();
        Thread working = worker;
        if (working == null) {
            return;
        }
        try {
            if (!working.join(PATIENCE)) {
                LOG.info("A job is still at a step; another runner goes on with it when this process has ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
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
            while (!isClosed() && runOne()) {
                LOG.debug("A job has been dealt with");
            }
        } catch (RuntimeException | VirtualMachineError e) { // the store, or memory, may come back
            LOG.warn("Jobs could not be looked for, or the one at hand not be ended", e);
        }
    }

    private void run(Claims.Claimed claimed) {
        try (Heartbeat heartbeat = new Heartbeat(claims, claimed, lease, this::isClosed)) {
            heartbeat.beat();
            try {
                work(claimed, heartbeat);
                claims.finish(claimed, JobState.DONE, Optional.empty());
            } catch (RuntimeException e) {
                end(claimed, heartbeat, e);
            }
        }
    }

    /** Ends a job that could not be done; what the heart heard goes before what the step made of it. */
    private void end(Claims.Claimed claimed, Heartbeat heartbeat, RuntimeException why) {
        UUID id = claimed.job().id();
        if (heartbeat.isLost() || why instanceof ClaimLostException) {
            LOG.info("Job {} was taken over by another runner", id);
        } else if (heartbeat.isUnwanted() || why instanceof CancellationException) {
            claims.finish(claimed, JobState.CANCELLED, Optional.empty());
        } else if (isClosed()) {
            LOG.info("Job {} is left to another runner", id);
            claims.release(claimed);
        } else {
            LOG.warn("Job {} failed", id, why);
            String message = String.valueOf(why.getMessage());
            claims.finish(claimed, JobState.FAILED, Optional.of(new Job.Failure(Job.Failure.Cause.BROKEN, message)));
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
            Optional<String> first =
                    steps.stream().filter(step -> !done.containsKey(step)).findFirst();
            claims.advance(claimed, done.size(), steps.size(), first);
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
            Optional<String> next = steps.stream().skip(ordinal + 1L).findFirst();
            claims.advance(claimed, ordinal + 1, steps.size(), next);
            store.saveStep(claimed.job().id(), ordinal, steps.get(ordinal), outcome.get());
        });
    }
}
