package nl.areaal.ingest.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestStream;

/** A live stream: readings of all datastreams in turn at a fixed rate, with probes among them whose way can be timed. */
final class SteadyStream implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final long PAUSE_NANOS = 2_000_000;
    private static final long PROBE_NANOS = 20_000_000;

    private final TestStream stream;
    private final long[] datastreams;
    private final double perSecond;
    private final VisibleProbes probes;
    private final Thread thread = new Thread(this::publish, "steady-stream");
    private volatile boolean stopping;
    private long published;

    private SteadyStream(TestStream stream, long[] datastreams, double perSecond, VisibleProbes probes) {
        this.stream = stream;
        this.datastreams = datastreams.clone();
        this.perSecond = perSecond;
        this.probes = probes;
    }

    static SteadyStream start(TestStream stream, long[] datastreams, double perSecond, VisibleProbes probes) {
        SteadyStream live = new SteadyStream(stream, datastreams, perSecond, probes);
        live.thread.start();
        return live;
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.flush();
    }

    private void publish() {
        long began = System.nanoTime();
        long nextProbe = began;
        while (!stopping) {
            long now = System.nanoTime();
            if (now >= nextProbe) {
                probes.send(stream);
                nextProbe = now + PROBE_NANOS;
            }
            long due = (long) ((now - began) / 1e9 * perSecond);
            while (published < due && !stopping && System.nanoTime() < nextProbe) {
                send(published);
                published = published + 1;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void send(long number) {
        long datastream = datastreams[(int) (number % datastreams.length)];
        Instant time = START.plus(Duration.ofSeconds(number / datastreams.length));
        stream.send(datastream, new ReadingMessage(datastream, time, number % 500, "ug/m3").json());
    }
}
