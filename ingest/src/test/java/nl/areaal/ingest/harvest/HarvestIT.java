package nl.areaal.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.RunningIngest;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching from our own SensorThings service, on a store of its own, and from a server that plays faults. */
class HarvestIT {
    private static final String THING = """
            {"name": "Paal", "description": "", "Locations": [{"name": "Domplein", "description": "",
             "encodingType": "application/geo+json", "location": {"type": "Point", "coordinates": [5.1214, 52.0907]}}],
             "Datastreams": [{"name": "Temperatuur", "description": "",
             "observationType": "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
             "unitOfMeasurement": {"name": "graden Celsius", "symbol": "°C", "definition": "x"},
             "Sensor": {"name": "PT100", "description": "", "encodingType": "text/plain", "metadata": "x"},
             "ObservedProperty": {"name": "temperature", "definition": "x", "description": ""}}]}""";

    private static TestStore theirs;
    private static TestStream theirStream;
    private static RunningIngest source;
    private static TestStore store;
    private static TestStream stream;
    private static RunningIngest ingest;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        theirs = TestStore.create();
        theirStream = TestStream.create();
        source =
                new RunningIngest(theirs, theirStream.address(), Map.of("areaal.sensorthings.anonymous-write", "true"));
        store = TestStore.create();
        stream = TestStream.create();
        ingest = new RunningIngest(store, stream.address(), Map.of("areaal.feeds.reach", "PUBLIC_AND_THIS_MACHINE"));
    }

    @AfterAll
    static void stop() throws Exception {
        ingest.close();
        source.close();
        stream.close();
        theirStream.close();
        store.close();
        theirs.close();
    }

    @BeforeEach
    void empty() {
        store.jdbc()
                .sql("truncate observation, observation_history, problem, thing, location, dataset cascade")
                .update();
    }

    @Test
    void fetchesAllAtFirstAndThenOnlyWhatIsNew() throws Exception {
        deliver("Things", THING);
        deliver("CreateObservations", observations(0, 2_500));
        HarvestReport first = harvest(source.root() + "/sta/v1.1", "harvested");
        assertThat(first.failures()).isEmpty();
        assertThat(first.readings()).isEqualTo(2_500);
        assertThat(count("select count(*) from observation")).isEqualTo(2_500);
        assertThat(store.jdbc()
                        .sql("select unit from datastream")
                        .query(String.class)
                        .single())
                .isEqualTo("Cel");
        assertThat(count("select count(*) from thing_location")).isEqualTo(1);

        deliver("CreateObservations", observations(2_500, 2_510));
        HarvestReport second = harvest(source.root() + "/sta/v1.0/", "harvested");
        assertThat(second.readings()).as("another address is another source").isEqualTo(2_510);
        HarvestReport third = harvest(source.root() + "/sta/v1.1", "harvested");
        assertThat(third.readings()).isEqualTo(10);
        assertThat(harvest(source.root() + "/sta/v1.1", "harvested").readings()).isZero();
    }

    @Test
    void goesOnWhereItStoppedWhenTheServiceFailedMidway() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(0, 3, server.root() + "/Datastreams(1)/Observations?page=2"));
            server.fails("page=2", 4);
            HarvestReport first = harvest(server.root(), "faulty");
            assertThat(first.readings()).isEqualTo(3);
            assertThat(first.failures()).hasSize(1);
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
            server.asked.clear();
            server.page("Observations", page(3, 5, ""));
            assertThat(harvest(server.root(), "faulty").readings()).isEqualTo(2);
            assertThat(server.asked.getLast()).contains("phenomenonTime%20gt%202025-12-31T00%3A02%3A00Z");
            assertThat(count("select count(*) from observation")).isEqualTo(5);
        }
    }

    @Test
    void asksOnceMoreAfterAFaultThatPassesAndWaitsAsLongAsItIsAsked() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(0, 3, ""));
            server.answers.add("500");
            server.answers.add("cut");
            server.answers.add("429");
            HarvestReport report = harvest(server.root(), "passing");
            assertThat(report.failures()).isEmpty();
            assertThat(report.readings()).isEqualTo(3);
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(7));
        }
    }

    @Test
    void stopsAtPagesThatNeverEnd() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(0, 3, server.root() + "/Datastreams(1)/Observations?a=1"));
            HarvestReport report = harvest(server.root(), "endless");
            assertThat(report.failures().getFirst()).contains("don't get on after 2026-01-01T00:02:00Z");
            assertThat(count("select count(*) from observation")).isEqualTo(3);
            String listed = server.datastreams().strip();
            server.page(
                    "Datastreams",
                    listed.substring(0, listed.length() - 1) + ", \"@iot.nextLink\": \"" + server.root()
                            + "/Datastreams?again=1\"}");
            assertThatThrownBy(() -> harvest(server.root(), "endless")).hasMessageContaining("for the second time");
        }
    }

    @Test
    void keepsWhatItCannotUseAndReadsOn() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", """
                    {"value": [
                      {"@iot.id": 1, "phenomenonTime": "2026-01-01T00:00:00Z", "result": "warm"},
                      {"@iot.id": 2, "phenomenonTime": "yesterday", "result": 1},
                      {"@iot.id": 3, "phenomenonTime": "2126-01-01T00:00:00Z", "result": 1},
                      {"@iot.id": 4, "phenomenonTime": "2026-01-01T01:00:00Z/2026-01-01T02:00:00Z", "result": 4}]}""");
            HarvestReport report = harvest(server.root(), "dirty");
            assertThat(report.readings()).isEqualTo(1);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(new ProblemStore(store.dataSource()).newest(10))
                    .extracting(problem -> problem.field().orElse(""))
                    .containsExactlyInAnyOrder("result", "phenomenonTime", "phenomenonTime");
        }
    }

    @Test
    void asksTheServiceOfASavedFeedByItself() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(0, 3, ""));
            store.jdbc().sql("""
                    insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                    values ('saved', 'Saved', 'x', 'x', 'x', 'x', 'x')
                    """).update();
            new FeedStore(store.dataSource())
                    .save(new Feed(
                            "saved",
                            "Saved",
                            FeedKind.SENSORTHINGS,
                            "saved",
                            Optional.empty(),
                            Optional.of(server.root()),
                            Optional.of(Duration.ofHours(1)),
                            "test",
                            Instant.EPOCH));
            Waiting.until(() -> count("select count(*) from observation") == 3);
            Waiting.until(() -> count("select count(*) from harvest_progress") == 1);
        }
    }

    @Test
    void leavesTheHostOnNoAccount() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(0, 3, "http://169.254.169.254/latest"));
            assertThat(harvest(server.root(), "leading").failures().getFirst())
                    .contains("expected one on the same host");
            server.page("Datastreams", "<html>");
            assertThatThrownBy(() -> harvest(server.root(), "leading")).hasMessageContaining("gives no JSON");
            assertThatThrownBy(() -> harvest("http://10.0.0.1/v1.1", "leading"))
                    .hasMessageContaining("private network");
        }
    }

    @Test
    void findsWhatTheServiceGotLateOrCorrectedByItsResultTimes() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", known("2026-01-01T00:01:00Z", "1", "2026-01-01T00:01:05Z"));
            assertThat(harvest(server.root(), "late").readings()).isEqualTo(1);
            server.page(
                    "Observations",
                    known("2020-06-01T00:00:00Z", "9", "2026-01-01T05:00:00Z").replace("]}", ", ")
                            + known("2026-01-01T00:01:00Z", "1", "2026-01-01T00:01:05Z")
                                    .replace("{\"value\": [", "")
                                    .replace("]}", ", ")
                            + known("2026-01-01T00:01:00Z", "7", "2026-01-01T06:00:00Z")
                                    .replace("{\"value\": [", ""));
            assertThat(harvest(server.root(), "late").readings()).isEqualTo(2);
            assertThat(server.asked.getLast())
                    .contains("resultTime%20ge%202025-12-31T23%3A51%3A05Z%20or%20phenomenonTime%20gt%202026-01-01");
            assertThat(harvest(server.root(), "late").readings()).isZero();
            assertThat(store.jdbc()
                            .sql("select result from observation order by phenomenon_time")
                            .query(Double.class)
                            .list())
                    .containsExactly(9.0, 7.0);
            assertThat(count("select count(*) from observation_history")).isEqualTo(1);
        }
    }

    @Test
    void looksBackOnceAnHourWhereTheServiceDoesNotSayWhenItGotThings() throws Exception {
        try (Faulty server = new Faulty()) {
            server.page("Datastreams", server.datastreams());
            server.page("Observations", page(1, 3, ""));
            assertThat(harvest(server.root(), "looking").readings()).isEqualTo(2);
            server.page("Observations", page(0, 3, "").replace("\"result\": 2", "\"result\": 5"));
            Instant later = Instant.now().plus(Duration.ofMinutes(61));
            assertThat(harvest(server.root(), "looking", () -> later).readings())
                    .isEqualTo(2);
            assertThat(server.asked.getLast()).contains("phenomenonTime%20gt%202025-12-31T00%3A02%3A00Z");
            assertThat(harvest(server.root(), "looking", () -> later).readings())
                    .isZero();
            assertThat(server.asked.getLast()).contains("phenomenonTime%20gt%202026-01-01T00%3A02%3A00Z");
            assertThat(store.jdbc()
                            .sql("select result from observation order by phenomenon_time")
                            .query(Double.class)
                            .list())
                    .containsExactly(0.0, 1.0, 5.0);
        }
    }

    private static String known(String time, String result, String got) {
        return "{\"value\": [{\"phenomenonTime\": \"" + time + "\", \"result\": " + result + ", \"resultTime\": \""
                + got + "\"}]}";
    }

    private HarvestReport harvest(String root, String dataset) throws Exception {
        return harvest(root, dataset, InstantSource.system());
    }

    private HarvestReport harvest(String root, String dataset, InstantSource clock) throws Exception {
        pauses.clear();
        try (Fetch fetch = new Fetch(Reach.PUBLIC_AND_THIS_MACHINE, 1 << 20, Duration.ofSeconds(20))) {
            return new Harvest(
                            store.dataSource(), stream.address(), clock, new Asking(fetch, pauses::add, LookBack.USUAL))
                    .run(root, dataset);
        }
    }

    private static void deliver(String path, String body) throws Exception {
        assertThat(source.send("", "POST", "/sta/v1.1/" + path, "application/json", body.getBytes(UTF_8))
                        .status())
                .isEqualTo(201);
    }

    private static String observations(int from, int to) {
        List<String> rows = IntStream.range(from, to)
                .mapToObj(i -> "[\"" + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * i) + "\", " + i + "]")
                .toList();
        return "[{\"Datastream\": {\"@iot.id\": 1}, \"components\": [\"phenomenonTime\", \"result\"], \"dataArray\": ["
                + String.join(",", rows) + "]}]";
    }

    private static String page(int from, int to, String next) {
        List<String> entities = IntStream.range(from, to)
                .mapToObj(i -> "{\"@iot.id\": " + i + ", \"phenomenonTime\": \"2026-01-01T00:0" + i
                        + ":00Z\", \"result\": " + i + "}")
                .toList();
        return "{\"value\": [" + String.join(",", entities) + "]"
                + (next.isEmpty() ? "" : ", \"@iot.nextLink\": \"" + next + "\"") + "}";
    }

    private static long count(String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }

    /** A service of one datastream that answers as it is told. */
    private static final class Faulty implements AutoCloseable {
        final Deque<String> answers = new ArrayDeque<>();
        final List<String> asked = new CopyOnWriteArrayList<>();
        private final Map<String, String> pages = new ConcurrentHashMap<>();
        private final HttpServer server;
        private String failing = "nothing";
        private int failures;

        Faulty() throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String target = exchange.getRequestURI().toString();
                asked.add(target);
                String order = answers.isEmpty() ? "200" : answers.pop();
                if (target.contains(failing) && failures-- > 0) {
                    order = "500";
                }
                byte[] body = pages.getOrDefault(target.contains("Observations") ? "Observations" : "Datastreams", "")
                        .getBytes(UTF_8);
                switch (order) {
                    case "cut" -> {
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body, 0, body.length / 2);
                        exchange.getResponseBody().flush();
                    }
                    case "200" -> {
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                    default -> {
                        if (order.equals("429")) {
                            exchange.getResponseHeaders().add("Retry-After", "7");
                        }
                        exchange.sendResponseHeaders(Integer.parseInt(order), -1);
                    }
                }
                exchange.close();
            });
            server.start();
        }

        String root() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1.1";
        }

        void page(String of, String body) {
            pages.put(of, body);
        }

        void fails(String part, int times) {
            failing = part;
            failures = times;
        }

        String datastreams() {
            return """
                    {"value": [{"@iot.id": 1, "name": "T", "unitOfMeasurement": {"symbol": "°C"},
                      "Thing": {"@iot.id": 1, "name": "Paal", "Locations": []},
                      "Sensor": {"name": "S"}, "ObservedProperty": {"name": "temperature"}}]}""";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
