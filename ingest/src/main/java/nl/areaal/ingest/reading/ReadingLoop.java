package nl.areaal.ingest.reading;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readings flowing to the store until it is stopped: when the broker or the database goes away, it waits and begins
 * again where the store says.
 */
public final class ReadingLoop implements Runnable {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final SessionWatch watch;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable ReadingSession session;
    private @Nullable Thread opening;

    ReadingLoop(DataSource database, StreamAddress stream, InstantSource clock, SessionWatch watch) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public void run() {
        try {
            Duration wait = SHORTEST_WAIT;
            while (!isStopping()) {
                long began = System.nanoTime();
                readWhileItLasts();
                boolean lasted = System.nanoTime() - began > LONGEST_WAIT.toNanos();
                wait = lasted ? SHORTEST_WAIT : min(wait.multipliedBy(2), LONGEST_WAIT);
                stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.status().stopped();
        }
    }

    /** Lets the batch in hand be stored and then ends {@link #run}; nothing is in hand while a broker is waited for. */
    public synchronized void stop() {
        stop.countDown();
        Thread waiting = opening;
        if (waiting != null) {
            waiting.interrupt();
        }
        ReadingSession open = session;
        if (open != null) {
            open.wakeUp();
        }
    }

    private void readWhileItLasts() throws InterruptedException {
        try (ReadingSession open = open()) {
            read(open);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            tell(e);
        } finally {
            session = null;
        }
    }

    private ReadingSession open() throws Exception {
        begin();
        try {
            ReadingSession open = ReadingSession.open(database, stream, clock, watch);
            session = open;
            return open;
        } finally {
            end();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (isStopping()) {
            throw new InterruptedException("stopped before it began");
        }
        opening = Thread.currentThread();
    }

    private synchronized void end() {
        opening = null;
    }

    /** Tells what went wrong before the session is closed, which takes a while when the broker is silent. */
    private void read(ReadingSession open) throws InterruptedException {
        try {
            open.readUntil(this::isStopping);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            tell(e);
        }
    }

    private void tell(Exception failure) {
        if (!(isStopping() && (failure instanceof WakeupException || failure instanceof InterruptException))) {
            watch.status().waiting(failure);
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
