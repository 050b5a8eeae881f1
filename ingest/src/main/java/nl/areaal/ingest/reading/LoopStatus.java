package nl.areaal.ingest.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the reading loop fares, for health, metrics and the log; safe to ask from any thread.
 *
 * <p>The log gets one line for each change, not one for each try.
 */
public final class LoopStatus {
    private static final Logger LOG = LoggerFactory.getLogger(LoopStatus.class);

    /** What the loop is doing. */
    public enum State {
        STARTING,
        READING,
        WAITING,
        STOPPED
    }

    /**
     * The state at one moment.
     *
     * @param trouble why the loop waits
     * @param lag messages that wait to be read, as last asked of the broker
     * @param lastCommit when a batch was last stored
     */
    public record Snapshot(
            State state, Instant since, Optional<String> trouble, long lag, Optional<Instant> lastCommit) {}

    private final InstantSource clock;
    private volatile Snapshot now;

    public LoopStatus(InstantSource clock) {
        this.clock = clock;
        now = new Snapshot(State.STARTING, clock.instant(), Optional.empty(), 0, Optional.empty());
    }

    public Snapshot snapshot() {
        return now;
    }

    synchronized void reading(long lag) {
        if (now.state() != State.READING) {
            LOG.info("reading the stream, {} messages waiting", lag);
            change(State.READING, Optional.empty());
        }
        now = new Snapshot(now.state(), now.since(), now.trouble(), lag, now.lastCommit());
    }

    synchronized void committed() {
        now = new Snapshot(now.state(), now.since(), now.trouble(), now.lag(), Optional.of(clock.instant()));
    }

    synchronized void waiting(Exception failure) {
        if (now.state() != State.WAITING) {
            LOG.warn("waiting to read the stream: {}", firstLine(failure));
            LOG.debug("the failure in full", failure);
        }
        Optional<String> trouble = Optional.of(firstLine(failure));
        if (now.state() == State.WAITING) {
            now = new Snapshot(now.state(), now.since(), trouble, now.lag(), now.lastCommit());
        } else {
            change(State.WAITING, trouble);
        }
    }

    synchronized void stopped() {
        LOG.info("stopped reading the stream");
        change(State.STOPPED, Optional.empty());
    }

    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }

    private void change(State state, Optional<String> trouble) {
        now = new Snapshot(state, clock.instant(), trouble, now.lag(), now.lastCommit());
    }
}
