package nl.areaal.ingest.reading;

import org.springframework.context.SmartLifecycle;

/** Runs the reading loop on a thread of its own for as long as the application runs. */
public final class ReadingService implements SmartLifecycle {
    /** A batch in hand takes well under a second. */
    private static final long BATCH_MILLIS = 2_000;

    private static final long STOP_MILLIS = 20_000;

    private final ReadingLoop loop;
    private final Thread thread;

    public ReadingService(ReadingLoop loop) {
        this.loop = loop;
        this.thread = new Thread(loop, "reading-loop");
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        loop.stop();
        try {
            thread.join(BATCH_MILLIS);
            thread.interrupt(); // it waits for a broker that is lost: what is not committed comes again
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
