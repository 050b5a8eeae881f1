package nl.areaal.ingest.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.bench.HttpLoad.Exchange;
import nl.areaal.ingest.bench.HttpLoad.Outcome;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;

/** What programs ask most over SensorThings, on a store with many observations. */
final class ReadBench {
    private static final int THINGS = 100;
    private static final int DATASTREAMS_EACH = 2;
    private static final int DATASTREAMS = THINGS * DATASTREAMS_EACH;
    private static final int CONNECTIONS = 8;
    private static final Duration CADENCE = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final double WANTED_MILLIS = 50;
    private static final String FILL = """
            insert into observation (datastream_id, phenomenon_time, result, known_since)
            select (?::bigint[])[1 + i %% %1$d], ?::timestamptz + (i / %1$d) * interval '%2$d seconds', i %% 500, now()
            from generate_series(0, ?::bigint - 1) as i
            """.formatted(DATASTREAMS, CADENCE.toSeconds());

    private final long observations;
    private final Report report;
    private final Random random = new Random(20_261_127);
    private final long[] datastreams = new long[DATASTREAMS];

    ReadBench(long observations, Report report) {
        this.observations = observations;
        this.report = report;
    }

    void run() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create()) {
            register(store);
            fill(store);
            try (ServiceProcess service = ServiceProcess.start(store, stream.address())) {
                HttpLoad load = new HttpLoad(service, store);
                report.heading(
                        "SensorThings: reads at %,d observations of %d Things, %d connections",
                        observations, THINGS, CONNECTIONS);
                load.warmUp(CONNECTIONS, latest());
                ask(
                        load,
                        "Datastream with Thing and Sensor (FROST 608 to 1157/s)",
                        client -> client.get("/sta/v1.1/Datastreams(" + any() + ")?$expand=Thing,Sensor"));
                ask(
                        load,
                        "100 of a Datastream by time (FROST 186 to 390/s)",
                        client -> client.get(
                                "/sta/v1.1/Datastreams(" + any() + ")/Observations?$top=100&$filter=" + stretch()));
                ask(
                        load,
                        "100 of all Datastreams by time",
                        client -> client.get("/sta/v1.1/Observations?$top=100&$filter=" + stretch()));
                ask(load, "20 Things with their latest (FROST 10 to 22/s)", latest());
            }
        }
    }

    private void ask(HttpLoad load, String what, Exchange exchange) throws Exception {
        Outcome outcome = load.run(CONNECTIONS, exchange);
        report.line(
                "%-52s %,6.0f/s   p50 %.1f ms   processor for each: service %.2f ms, database %.2f ms",
                what, outcome.perSecond(), outcome.took().p50(), outcome.serviceMillis(), outcome.databaseMillis());
        report.atMost("p99", outcome.took().p99(), WANTED_MILLIS, "ms");
    }

    private static Exchange latest() {
        String expand = encoded("Datastreams($expand=Observations($top=1;$orderby=phenomenonTime desc))");
        return client -> client.get("/sta/v1.1/Things?$top=20&$expand=" + expand);
    }

    private String stretch() {
        Instant from = time(random.nextLong(observations));
        return encoded("phenomenonTime ge " + from + " and phenomenonTime lt " + from.plus(CADENCE.multipliedBy(200)));
    }

    private long any() {
        return datastreams[random.nextInt(DATASTREAMS)];
    }

    private void register(TestStore store) {
        List<Long> all = new ArrayList<>();
        for (int thing = 0; thing < THINGS; thing++) {
            Arrays.stream(TestStations.register(store, "T" + thing, DATASTREAMS_EACH))
                    .forEach(all::add);
        }
        for (int i = 0; i < DATASTREAMS; i++) {
            datastreams[i] = all.get(i);
        }
    }

    private void fill(TestStore store) {
        for (Instant time = START;
                time.isBefore(time(observations).plus(Duration.ofDays(31)));
                time = time.plus(Duration.ofDays(20))) {
            store.jdbc()
                    .sql("select ensure_observation_month(?)")
                    .param(time.atOffset(ZoneOffset.UTC))
                    .query()
                    .listOfRows();
        }
        store.jdbc()
                .sql(FILL)
                .params(
                        Arrays.stream(datastreams).boxed().toArray(Long[]::new),
                        START.atOffset(ZoneOffset.UTC),
                        observations)
                .update();
        store.jdbc().sql("vacuum analyze observation").update();
    }

    private static Instant time(long row) {
        return START.plus(CADENCE.multipliedBy(row / DATASTREAMS));
    }

    private static String encoded(String option) {
        return URLEncoder.encode(option, UTF_8).replace("+", "%20");
    }
}
