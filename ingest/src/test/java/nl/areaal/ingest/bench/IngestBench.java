package nl.areaal.ingest.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.reading.LoopStatus;
import nl.areaal.ingest.reading.ReadingLoop;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;
import org.postgresql.PGConnection;

/**
 * Measures messages a second from the topic to committed rows, beside a bare binary COPY of the same rows into the same
 * table, in the same run.
 *
 * <p>Needs {@code AREAAL_DB_*} and {@code AREAAL_KAFKA}; makes and drops a database and topics of its own.
 */
public final class IngestBench {
    private static final int USUAL_MESSAGES = 2_000_000;
    private static final int DATASTREAMS = 1_000;
    private static final int ROUNDS = 3;
    private static final long LOOK_NANOS = 20_000_000;
    private static final double TARGET = 0.5;

    private final int messages;
    private final PrintStream out;

    private IngestBench(int messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /** Takes the number of messages, 2,000,000 when none is given. */
    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        new IngestBench(args.length > 0 ? Integer.parseInt(args[0]) : USUAL_MESSAGES, System.out).run();
    }

    private void run() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            BenchReadings readings = new BenchReadings(TestStations.register(store, "bench", DATASTREAMS), messages);
            out.printf(Locale.ROOT, "%,d messages over %,d datastreams%n", messages, DATASTREAMS);
            long began = System.nanoTime();
            readings.send(stream);
            say("produced to Kafka", rate(began));
            double[] ceilings = new double[ROUNDS];
            double[] figures = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ceilings[round] = copy(store, readings);
                say("bare binary COPY", ceilings[round]);
                figures[round] = ingest(store, stream);
                say("stream to committed rows", figures[round]);
            }
            report(median(figures), median(ceilings));
        }
    }

    private void report(double figure, double ceiling) throws IOException {
        double ratio = figure / ceiling;
        out.printf(
                Locale.ROOT,
                "median: %,.0f messages/s of %,.0f rows/s, ratio %.2f (target %.2f: %s)%n",
                figure,
                ceiling,
                ratio,
                TARGET,
                ratio >= TARGET ? "reached" : "missed");
        out.printf(
                Locale.ROOT,
                "memory: heap at most %,d of %,d MiB, process at most %s%n",
                peakHeapBytes() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                peakResident());
    }

    /** All rows by one COPY in one transaction, in the order of the stream: nothing that stores them can be faster. */
    private double copy(TestStore store, BenchReadings readings) throws Exception {
        empty(store);
        long began = System.nanoTime();
        try (Connection connection = store.dataSource().getConnection()) {
            readings.copy(connection.unwrap(PGConnection.class).getCopyAPI());
        }
        return rate(began);
    }

    /** One consumer, the real loop, from its start to its last commit. */
    private double ingest(TestStore store, TestStream stream) throws Exception {
        empty(store);
        InstantSource clock = InstantSource.system();
        ReadingLoop loop = new ReadingLoop(
                store.dataSource(),
                stream.address(),
                clock,
                new LoopStatus(clock),
                new SimpleMeterRegistry(),
                new FeedTally());
        Thread thread = new Thread(loop, "reading-loop");
        long began = System.nanoTime();
        thread.start();
        while (number(store, "select coalesce(sum(next_offset), 0)::bigint from stream_offset") < messages) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double rate = rate(began);
        loop.stop();
        thread.join();
        long stored = number(store, "select count(*) from observation");
        if (stored != messages) {
            throw new IllegalStateException("stored " + stored + " rows, expected " + messages);
        }
        return rate;
    }

    private void empty(TestStore store) {
        store.jdbc().sql("truncate observation, stream_offset").update();
        store.jdbc()
                .sql("select ensure_observation_month(?)")
                .param(BenchReadings.START.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
    }

    private static long number(TestStore store, String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }

    private double rate(long beganNanos) {
        return messages * 1e9 / (System.nanoTime() - beganNanos);
    }

    private void say(String what, double rate) {
        out.printf(Locale.ROOT, "  %-26s %,10.0f/s%n", what, rate);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What the whole process took at most, as Linux counts it. */
    private static String peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .map(line -> line.substring("VmHWM:".length()).strip())
                        .orElse("unknown")
                : "unknown";
    }
}
