package nl.areaal.ingest.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes the rounds for as long as the application runs; one that fails is tried again, and the log gets a line when it begins to. */
final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** The heartbeat goes on while a large table is stored and messages are delivered again. */
    private static final int THREADS = 3;

    /** What takes longer waits for the broker or stores a large table: both are done again after the next start. */
    private static final long STOP_SECONDS = 2;

    private static final long END_SECONDS = 10;

    private final List<Round> rounds;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("operation-", 1).factory());
    private final Set<String> failing = new HashSet<>();
    private volatile boolean running;

    Rounds(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    @Override
    public void start() {
        running = true;
        for (Round round : rounds) {
            var _ = threads.scheduleWithFixedDelay(
                    () -> go(round), 0, round.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
                var _ = threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void go(Round round) {
        try {
            round.run();
            worked(round);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(round, e);
        }
    }

    private synchronized void worked(Round round) {
        if (failing.remove(round.name())) {
            LOG.info("{} works again", round.name());
        }
    }

    private synchronized void failed(Round round, Exception failure) {
        if (failing.add(round.name())) {
            LOG.warn(
                    "{} does not work; it is tried again every {} s",
                    round.name(),
                    round.every().toSeconds(),
                    failure);
        }
    }
}
