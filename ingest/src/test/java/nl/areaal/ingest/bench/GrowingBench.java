package nl.areaal.ingest.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;

/** Whether the stream is stored as fast into a full store as into an empty one: readings every five minutes, as time goes on. */
final class GrowingBench {
    private static final int DATASTREAMS = 1_000;
    private static final int TENTHS = 10;
    private static final int MEASURED = 200_000;
    /** No month is shorter. */
    private static final Duration STEP = Duration.ofDays(20);

    private static final Duration CADENCE = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final double WANTED = 0.8;

    private static final String FILL = """
            insert into observation (datastream_id, phenomenon_time, result, known_since)
            select (?::bigint[])[1 + i %% %1$d], ?::timestamptz + (i / %1$d) * interval '%2$d seconds',
                   (i * 7919 %% 10000) / 100.0, now()
            from generate_series(?::bigint, ?::bigint - 1) as i
            """.formatted(DATASTREAMS, CADENCE.toSeconds());

    private final long rows;
    private final Report report;
    private long stored;
    private long sent;

    GrowingBench(long rows, Report report) {
        this.rows = rows;
        this.report = report;
    }

    void run() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            long[] datastreams = TestStations.register(store, "bench", DATASTREAMS);
            report.heading("growing store: up to %,d rows, then %,d messages by one consumer", rows, MEASURED);
            double[] rates = new double[TENTHS];
            for (int tenth = 1; tenth <= TENTHS; tenth++) {
                fillTo(store, datastreams, rows * tenth / TENTHS);
                rates[tenth - 1] = measure(store, stream, datastreams);
            }
            report.atLeast("last tenth, of the first", rates[TENTHS - 1] / rates[0], WANTED);
        }
    }

    private void fillTo(TestStore store, long[] datastreams, long wanted) {
        if (wanted > stored) {
            ensureMonths(store, stored, wanted + MEASURED);
            store.jdbc()
                    .sql(FILL)
                    .params(Arrays.stream(datastreams).boxed().toArray(Long[]::new), START.atOffset(ZoneOffset.UTC))
                    .params(stored, wanted)
                    .update();
            stored = wanted;
        }
        store.jdbc().sql("checkpoint").update();
    }

    private void ensureMonths(TestStore store, long from, long to) {
        for (Instant time = time(from); time.isBefore(time(to).plus(STEP)); time = time.plus(STEP)) {
            store.jdbc()
                    .sql("select ensure_observation_month(?)")
                    .param(time.atOffset(ZoneOffset.UTC))
                    .query()
                    .listOfRows();
        }
    }

    /** From the first commit of what is waiting to the last. */
    private double measure(TestStore store, TestStream stream, long[] datastreams) {
        for (long i = stored; i < stored + MEASURED; i++) {
            long datastream = datastreams[(int) (i % DATASTREAMS)];
            stream.send(
                    datastream, new ReadingMessage(datastream, time(i), (i * 7919 % 10_000) / 100.0, "ug/m3").json());
        }
        stream.flush();
        try (Loops loops = Loops.start(store, stream, 1)) {
            loops.awaitAllAtWork();
            long before = loops.passed();
            long began = System.nanoTime();
            loops.awaitPassed(sent + MEASURED);
            double rate = (sent + MEASURED - before) * 1e9 / (System.nanoTime() - began);
            report.line("%,13d rows stored before: %,10.0f messages/s", stored, rate);
            sent += MEASURED;
            stored += MEASURED;
            return rate;
        }
    }

    private static Instant time(long row) {
        return START.plus(CADENCE.multipliedBy(row / DATASTREAMS));
    }
}
