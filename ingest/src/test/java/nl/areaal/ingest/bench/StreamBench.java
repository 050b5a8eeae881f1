package nl.areaal.ingest.bench;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;
import org.postgresql.PGConnection;

/** Messages a second from the topic to committed rows, beside bare binary COPY with as many connections. */
final class StreamBench {
    private static final int DATASTREAMS = 1_000;
    private static final int CONSUMERS = 2;
    private static final int ROUNDS = 3;
    private static final double WANTED = 0.7;

    private final int messages;
    private final Report report;

    StreamBench(int messages, Report report) {
        this.messages = messages;
        this.report = report;
    }

    void run() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            BenchReadings readings = new BenchReadings(TestStations.register(store, "bench", DATASTREAMS), messages);
            report.heading("stream: %,d messages over %,d datastreams, %d consumers", messages, DATASTREAMS, CONSUMERS);
            long began = System.nanoTime();
            readings.send(stream);
            report.line("%-36s %,10.0f messages/s", "produced to Kafka", rate(messages, began));
            double[] ceilings = new double[ROUNDS];
            double[] figures = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ceilings[round] = copy(store, readings);
                figures[round] = ingest(store, stream);
                report.line(
                        "round %d: bare binary COPY %,10.0f rows/s   stream to committed rows %,10.0f messages/s",
                        round + 1, ceilings[round], figures[round]);
            }
            report.atLeast(
                    "stream to committed rows, of bare COPY (medians)",
                    Percentiles.median(figures) / Percentiles.median(ceilings),
                    WANTED);
        }
    }

    /** Each connection sends its datastreams by one COPY in one transaction, in the order of the stream. */
    private double copy(TestStore store, BenchReadings readings) throws Exception {
        empty(store);
        long began = System.nanoTime();
        try (ExecutorService connections = Executors.newFixedThreadPool(CONSUMERS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < CONSUMERS; part++) {
                int own = part;
                parts.add(connections.submit(() -> copyPart(store, readings, own)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        return rate(messages, began);
    }

    private static boolean copyPart(TestStore store, BenchReadings readings, int part) throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            readings.copy(connection.unwrap(PGConnection.class).getCopyAPI(), part, CONSUMERS);
            return true;
        }
    }

    /** The real loops, from when all of them are at work to the last commit. */
    private double ingest(TestStore store, TestStream stream) {
        empty(store);
        try (Loops loops = Loops.start(store, stream, CONSUMERS)) {
            loops.awaitAllAtWork();
            long before = loops.passed();
            long began = System.nanoTime();
            loops.awaitPassed(messages);
            double rate = rate(messages - before, began);
            long stored = store.jdbc()
                    .sql("select count(*) from observation")
                    .query(Long.class)
                    .single();
            if (stored != messages) {
                throw new IllegalStateException("stored " + stored + " rows, expected " + messages);
            }
            return rate;
        }
    }

    private static void empty(TestStore store) {
        store.jdbc().sql("truncate observation, stream_offset").update();
        store.jdbc()
                .sql("select ensure_observation_month(?)")
                .param(BenchReadings.START.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
    }

    private static double rate(long count, long beganNanos) {
        return count * 1e9 / (System.nanoTime() - beganNanos);
    }
}
