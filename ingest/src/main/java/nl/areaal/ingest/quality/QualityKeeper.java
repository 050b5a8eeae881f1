package nl.areaal.ingest.quality;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Judges readings on a thread of its own, every few seconds, for as long as the application runs; what broke contracts is told
 * of on another, so that no flag waits for a broker.
 *
 * <p>When the store is away it waits for the next time; the log gets one line for that, not one for each try.
 */
public final class QualityKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QualityKeeper.class);
    private static final long STOP_MILLIS = 20_000;
    private static final long TELL_MILLIS = 500;

    private final QualityRound round;
    private final SilenceWatch silences;
    private final BreachTeller teller;
    private final Duration every;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(() -> repeat(this::judge), "quality-keeper");
    private final Thread telling = new Thread(() -> repeat(this::tell), "quality-teller");
    private boolean troubled;

    /**
     * Makes a keeper that does not run yet.
     *
     * @param every how long it rests between two rounds
     */
    QualityKeeper(QualityRound round, SilenceWatch silences, BreachTeller teller, Duration every) {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException("areaal.quality.every is " + every + ", expected some time, e.g. 5s");
        }
        this.round = round;
        this.silences = silences;
        this.teller = teller;
        this.every = every;
    }

    @Override
    public void start() {
        thread.start();
        telling.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        try {
            thread.join(STOP_MILLIS);
            telling.join(TELL_MILLIS);
            telling.interrupt(); // it waits for the broker: what is not told by now is told after the next start
            telling.join(TELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** One part of the work. */
    private interface Work {
        void go() throws InterruptedException;
    }

    private void repeat(Work work) {
        try {
            while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                work.go();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() throws InterruptedException {
        teller.tell();
    }

    private void judge() {
        try {
            round.run(() -> stop.getCount() == 0);
            silences.look();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warn("readings could not be judged, they wait for the next try: {}", e.getMessage());
                LOG.debug("the failure in full", e);
            }
            troubled = true;
        }
    }
}
