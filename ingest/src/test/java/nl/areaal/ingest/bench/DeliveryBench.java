package nl.areaal.ingest.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.bench.HttpLoad.Outcome;
import nl.areaal.ingest.bench.PlainClient.Answer;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;

/**
 * Observations over SensorThings, one by one and many at once, beside what FROST-Server 2.4.2 reached on the same kind of
 * machine with 2 cores; it can't be run here.
 */
final class DeliveryBench {
    private static final int DATASTREAMS = 200;
    private static final int MOST_CONNECTIONS = 32;
    private static final long LOOK_NANOS = 500_000_000;
    private static final int ARRAY_CONNECTIONS = 2;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double WANTED_SINGLE = 5;
    private static final double WANTED_ARRAY = 20;
    /** A reading that comes over HTTP is looked up, judged and told of as well. */
    private static final double WANTED_OF_BARE = 0.5;

    private final Report report;
    private final AtomicLong next = new AtomicLong();
    private long[] datastreams = {};

    DeliveryBench(Report report) {
        this.report = report;
    }

    /** What FROST reached, its best. */
    private record Frost(int connections, int perSecond) {}

    void run() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            datastreams = TestStations.register(store, "bench", DATASTREAMS);
            TestStations.openToPartners(store.dataSource());
            try (ServiceProcess service = ServiceProcess.start(store, stream.address())) {
                HttpLoad load = new HttpLoad(service, store);
                report.heading(
                        "SensorThings: POST of single Observations to %d Datastreams (FROST: 1.7 to 3.1 ms of"
                                + " processor each)",
                        DATASTREAMS);
                load.warmUp(MOST_CONNECTIONS, this::postOne);
                awaitJudged(store);
                double bare = new BareInserts(store, datastreams[0]).perSecond();
                report.line("one connection, bare insert with its commit, without HTTP: %,.0f/s", bare);
                for (Frost frost :
                        new Frost[] {new Frost(1, 493), new Frost(8, 955), new Frost(MOST_CONNECTIONS, 788)}) {
                    awaitJudged(store);
                    double reached = single(load, frost);
                    if (frost.connections() == 1) {
                        report.atLeast("of bare inserts by one connection", reached / bare, WANTED_OF_BARE);
                    }
                }
                report.heading(
                        "SensorThings: data arrays by %d connections (FROST: 1.0 to 1.7 ms of processor for each"
                                + " observation)",
                        ARRAY_CONNECTIONS);
                array(load, 100, 1_076);
                array(load, 1_000, 1_130);
            }
        }
    }

    /** What a flood left to be judged is not part of what comes after it. */
    private static void awaitJudged(TestStore store) {
        while (store.jdbc()
                .sql("select exists (select from unjudged)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private double single(HttpLoad load, Frost frost) throws Exception {
        Outcome outcome = load.run(frost.connections(), this::postOne);
        say(frost.connections() + " connections", outcome, 1);
        report.atLeast(
                "of FROST's best elsewhere (" + frost.perSecond() + "/s)",
                outcome.perSecond() / frost.perSecond(),
                WANTED_SINGLE);
        return outcome.perSecond();
    }

    private Answer postOne(PlainClient client) throws IOException {
        long number = next.getAndIncrement();
        return client.post(
                "/sta/v1.1/Datastreams(" + datastream(number) + ")/Observations",
                "{\"phenomenonTime\": \"" + time(number) + "\", \"result\": " + number % 500 + "}");
    }

    private void array(HttpLoad load, int size, int frostPerSecond) throws Exception {
        Outcome outcome = load.run(ARRAY_CONNECTIONS, client -> {
            long first = next.getAndAdd((long) size * DATASTREAMS);
            String rows = IntStream.range(0, size)
                    .mapToObj(i -> "[\"" + time(first + (long) i * DATASTREAMS) + "\"," + i % 500 + "]")
                    .collect(Collectors.joining(","));
            return client.post(
                    "/sta/v1.1/CreateObservations",
                    "[{\"Datastream\": {\"@iot.id\": " + datastream(first / size / DATASTREAMS)
                            + "}, \"components\": [\"phenomenonTime\", \"result\"], \"dataArray\": [" + rows + "]}]");
        });
        say("arrays of " + size, outcome, size);
        report.atLeast(
                "of FROST's best elsewhere (" + frostPerSecond + " observations/s)",
                outcome.perSecond() * size / frostPerSecond,
                WANTED_ARRAY);
    }

    private void say(String what, Outcome outcome, int observations) {
        report.line(
                "%-16s %,8.0f observations/s   p50 %.1f ms, p99 %.1f ms   processor for each: service %.3f ms,"
                        + " database %.3f ms",
                what,
                outcome.perSecond() * observations,
                outcome.took().p50(),
                outcome.took().p99(),
                outcome.serviceMillis() / observations,
                outcome.databaseMillis() / observations);
    }

    private long datastream(long number) {
        return datastreams[(int) (number % DATASTREAMS)];
    }

    /** Each datastream has one reading a second. */
    private static Instant time(long number) {
        return START.plusSeconds(number / DATASTREAMS);
    }
}
