package nl.areaal.geodata.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.areaal.core.scenario.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in the store that a runner lives and how far it is, and hears there when its job is not wanted any more. */
final class Heartbeat implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int BEATS_PER_LEASE = 4;
    /** People look at the progress meanwhile. */
    private static final long MOST_MILLIS = 1_000;

    private final Claims claims;
    private final Claims.Claimed claimed;
    private final BooleanSupplier closing;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-heartbeat").factory());
    private volatile double share;
    private volatile boolean unwanted;
    private volatile boolean lost;

    /**
     * Starts to beat.
     *
     * @param closing whether the runner is to end
     */
    Heartbeat(Claims claims, Claims.Claimed claimed, Duration lease, BooleanSupplier closing) {
        this.claims = claims;
        this.claimed = claimed;
        this.closing = closing;
        long every = Math.clamp(lease.toMillis() / BEATS_PER_LEASE, 1, MOST_MILLIS);
        var _ = timer.scheduleWithFixedDelay(this::beat, 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void step(long done, long total) {
        share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
        requireWanted();
    }

    /** Ends the work when there is no use in it. */
    void requireWanted() {
        if (lost) {
            throw new ClaimLostException(claimed.job().id());
        }
        if (unwanted) {
            throw new CancellationException("job " + claimed.job().id() + " was called off");
        }
        if (closing.getAsBoolean()) {
            throw new RunnerClosedException();
        }
    }

    /** Whether another runner has the job now. */
    boolean isLost() {
        return lost;
    }

    /** Whether the job was called off. */
    boolean isUnwanted() {
        return unwanted;
    }

    /** Shows life, and hears what became of the job. */
    void beat() {
        try {
            Optional<Boolean> wanted = claims.beat(claimed, share);
            lost = lost || wanted.isEmpty();
            unwanted = unwanted || !wanted.orElse(true);
        } catch (RuntimeException e) { // the next beat may come through; until the lease ends nothing is lost
            LOG.warn("Job {} could not be kept alive", claimed.job().id(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
