package nl.areaal.ingest.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.HistoryPublisher;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;

/** How long a reading takes to be seen in the store while others stream, alone and beside the replay of a long history. */
final class LiveBench {
    private static final int DATASTREAMS = 1_000;
    private static final int HISTORY_DATASTREAMS = 200;
    private static final int HISTORY_HOURS = 2 * 365 * 24;
    private static final Instant HISTORY_START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int CONSUMERS = 2;
    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final long MEASURE_NANOS = 15_000_000_000L;
    /** Linux writes what a flood left in the topic to the disk half a minute later, and commits wait for the disk meanwhile. */
    private static final long SETTLE_NANOS = 35_000_000_000L;

    private static final long IDLE_NANOS = 1_000_000_000L;
    private static final double MORE_THAN_FLOWS = 1e9;
    private static final double WANTED_MILLIS = 250;
    /** A third slower. */
    private static final double WANTED_SHARE = 0.67;

    private final Report report;

    LiveBench(Report report) {
        this.report = report;
    }

    private record Live(Percentiles visible, double perSecond) {}

    void visible() throws Exception {
        run((store, stream, datastreams, most) -> {
            report.heading(
                    "live: published to visible in the store, at half of the %,.0f/s that flow at most while they are"
                            + " published on the same machine",
                    most);
            try (VisibleProbes probes = VisibleProbes.start(store, datastreams[DATASTREAMS - 1]);
                    SteadyStream _ = SteadyStream.start(stream, datastreams, most / 2, probes)) {
                LockSupport.parkNanos(SETTLE_NANOS);
                Live alone = measure(store, probes);
                say("at half the maximum", alone);
                report.atMost("published to visible, p99", alone.visible().p99(), WANTED_MILLIS, "ms");
            }
        });
    }

    void replay() throws Exception {
        run((store, stream, datastreams, most) -> {
            report.heading(
                    "replay: %,d hours of %d datastreams (%,d readings) beside a live stream at a fifth of the maximum",
                    HISTORY_HOURS, HISTORY_DATASTREAMS, (long) HISTORY_HOURS * HISTORY_DATASTREAMS);
            ensureHistory(store);
            try (VisibleProbes probes = VisibleProbes.start(store, datastreams[DATASTREAMS - 1]);
                    SteadyStream _ = SteadyStream.start(stream, datastreams, most / 5, probes)) {
                LockSupport.parkNanos(WARM_UP_NANOS);
                Live alone = measure(store, probes);
                say("without replay", alone);
                long began = System.nanoTime();
                Thread replay = Thread.ofPlatform().start(() -> replay(store, stream, datastreams));
                Live beside = measure(store, probes);
                say("beside the replay", beside);
                replay.join();
                report.line("the replay took %.0f s", (System.nanoTime() - began) / 1e9);
                report.atLeast(
                        "live rate beside the replay, of that without",
                        beside.perSecond() / alone.perSecond(),
                        WANTED_SHARE);
                report.atMost(
                        "published to visible beside the replay, p99",
                        beside.visible().p99(),
                        WANTED_MILLIS,
                        "ms");
            }
        });
    }

    private interface Measurement {
        void of(TestStore store, TestStream stream, long[] datastreams, double most) throws Exception;
    }

    private static void run(Measurement measurement) throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            long[] datastreams = TestStations.register(store, "bench", DATASTREAMS);
            try (Loops loops = Loops.start(store, stream, CONSUMERS)) {
                loops.awaitAllReading();
                measurement.of(store, stream, datastreams, most(store, stream, datastreams, loops));
            }
        }
    }

    /** Readings a second that become rows while as many as can be are published; ends when all of them are stored. */
    private static double most(TestStore store, TestStream stream, long[] datastreams, Loops loops) {
        double rate;
        try (VisibleProbes probes = VisibleProbes.start(store, datastreams[DATASTREAMS - 1]);
                SteadyStream _ = SteadyStream.start(stream, datastreams, MORE_THAN_FLOWS, probes)) {
            LockSupport.parkNanos(WARM_UP_NANOS);
            long before = loops.passed();
            long began = System.nanoTime();
            LockSupport.parkNanos(MEASURE_NANOS);
            rate = (loops.passed() - before) * 1e9 / (System.nanoTime() - began);
        }
        for (long passed = -1; passed != loops.passed(); LockSupport.parkNanos(IDLE_NANOS)) {
            passed = loops.passed();
        }
        empty(store);
        return rate;
    }

    private static void empty(TestStore store) {
        store.jdbc().sql("truncate observation, unjudged").update();
        store.jdbc().sql("checkpoint").update();
    }

    private Live measure(TestStore store, VisibleProbes probes) {
        probes.take();
        long before = stored(store);
        long began = System.nanoTime();
        LockSupport.parkNanos(MEASURE_NANOS);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Live(probes.take(), (stored(store) - before) / seconds);
    }

    /** The newest of the live readings tells how many there are: they come in order, all datastreams in turn. */
    private static long stored(TestStore store) {
        return store.jdbc()
                .sql("select count(*) from observation where phenomenon_time >= ? and phenomenon_time < ?")
                .params(
                        SteadyStream.START.atOffset(ZoneOffset.UTC),
                        SteadyStream.START.plus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void say(String what, Live live) {
        report.line(
                "%-24s %,10.0f live readings/s stored   published to visible p50 %.0f ms, p99 %.0f ms",
                what, live.perSecond(), live.visible().p50(), live.visible().p99());
    }

    private static void ensureHistory(TestStore store) {
        IntStream.range(0, 25)
                .mapToObj(month -> HISTORY_START.atOffset(ZoneOffset.UTC).plusMonths(month))
                .forEach(month -> store.jdbc()
                        .sql("select ensure_observation_month(?)")
                        .param(month)
                        .query()
                        .listOfRows());
    }

    /** As an import of files does it. */
    private static void replay(TestStore store, TestStream stream, long[] datastreams) {
        try (HistoryPublisher publisher = new HistoryPublisher(stream.address(), () -> next(store))) {
            for (int hour = 0; hour < HISTORY_HOURS; hour++) {
                Instant time = HISTORY_START.plus(Duration.ofHours(hour));
                for (int i = 0; i < HISTORY_DATASTREAMS; i++) {
                    publisher.publish(new ReadingMessage(datastreams[i], time, i, "ug/m3"));
                }
            }
            publisher.finish(left -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Long> next(TestStore store) {
        Map<Integer, Long> next = new HashMap<>();
        store.jdbc().sql("select partition, next_offset from stream_offset").query(row -> {
            next.put(row.getInt("partition"), row.getLong("next_offset"));
        });
        return next;
    }
}
