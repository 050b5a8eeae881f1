package nl.areaal.mapui.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.geodata.observation.PastReadings;
import nl.areaal.geodata.store.TestStore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an event on a real broker to a line in a browser's event stream. */
@SpringBootTest(
        classes = {LiveConfiguration.class, LiveStreamIT.Register.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
class LiveStreamIT {
    private static final int PATIENCE_SECONDS = 30;
    private static final String PREFIX = "it-" + UUID.randomUUID();
    private static final String EVENTS = PREFIX + ".events";
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", System.getenv().getOrDefault("AREAAL_KAFKA", "127.0.0.1:9092"));
    private static final TestStore STORE = TestStore.create();
    private static final long OPEN = measuring("open", "public");
    private static final long HIDDEN = measuring("hidden", "internal");

    @LocalServerPort
    private int port;

    @Autowired
    private LiveObservations live;

    @Autowired
    private LiveHealth health;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("areaal.kafka", () -> BROKER.get("bootstrap.servers"));
        registry.add("areaal.topic-prefix", () -> PREFIX);
    }

    @BeforeAll
    static void makeTopic() throws Exception {
        try (Admin admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(EVENTS, 1, (short) 1)))
                    .all()
                    .get(PATIENCE_SECONDS, SECONDS);
        }
    }

    @AfterAll
    static void removeTopic() throws Exception {
        try (Admin admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(EVENTS)).all().get(PATIENCE_SECONDS, SECONDS);
        }
    }

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Register {
        @Bean
        OpenSensors sensors() {
            return new OpenSensors(STORE.dataSource());
        }

        @Bean
        PastReadings past() {
            return new PastReadings(STORE.dataSource());
        }
    }

    private static long measuring(String dataset, String classification) {
        STORE.jdbc()
                .sql("""
                        insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence, classification)
                        values (:id, :id, 'us', 'us', 'test', 'none', 'CC0-1.0', :classification)
                        """)
                .param("id", dataset)
                .param("classification", classification)
                .update();
        return STORE.jdbc().sql("""
                        with t as (insert into thing (key, name, dataset_id) values (:id, :id, :id) returning id),
                             s as (insert into sensor (key, name) values (:id, :id) returning id),
                             p as (insert into observed_property (key, name, name_nl, name_en)
                                   values (:id, :id, :id, :id) returning id)
                        insert into datastream (key, name, thing_id, sensor_id, observed_property_id, unit, unit_symbol)
                        select :id, :id, t.id, s.id, p.id, 'ug/m3', '' from t, s, p returning id
                        """).param("id", dataset).query(Long.class).single();
    }

    @Test
    void carriesNewReadingsToBrowsersAndViews() throws Exception {
        BlockingQueue<List<LiveObservation>> heard = new LinkedBlockingQueue<>();
        live.subscribe(heard::add);
        publish(stored("2026-11-23T10:00:00Z", 11.5), "not an event", stored("2026-11-23T11:00:00Z", 12.77));
        assertThat(heard.poll(PATIENCE_SECONDS, SECONDS)).extracting("result").containsExactly(11.5);
        assertThat(heard.poll(PATIENCE_SECONDS, SECONDS)).extracting("result").containsExactly(12.77);

        try (Browser late = new Browser(port)) {
            assertThat(late.nextData()).contains("\"result\":12.77").contains("\"thing\":5");
            publish(
                    stored("2026-11-23T10:30:00Z", 1.0),
                    stored(HIDDEN, "2026-11-23T11:30:00Z", 99),
                    stored(OPEN, "2026-11-23T12:00:00Z", 13.25));
            assertThat(late.nextData()).contains("\"result\":13.25");
        }
        assertThat(live.newest(HIDDEN)).isPresent();
        try (Browser later = new Browser(port)) {
            assertThat(later.nextData()).contains("\"result\":13.25").doesNotContain("\"result\":99");
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("unreadableEvents", 1L);
    }

    @Test
    void tellsWhatWasReadInADayAndRefusesWhatIsNoHour() throws Exception {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        STORE.jdbc()
                .sql("select ensure_observation_month(cast(? as timestamptz))")
                .param(hour.minusSeconds(7200).toString())
                .query((row, number) -> "")
                .list();
        STORE.jdbc()
                .sql("insert into observation (datastream_id, phenomenon_time, result, known_since)"
                        + " values (?, cast(? as timestamptz), 7.5, now()), (?, cast(? as timestamptz), 8.5, now())")
                .params(
                        OPEN,
                        hour.minusSeconds(5400).toString(),
                        HIDDEN,
                        hour.minusSeconds(5400).toString())
                .update();
        assertThat(past("").body())
                .contains("\"until\":\"" + hour + "\"", "\"datastream\":" + OPEN + ",", "null,7.5,7.5]", "null,30,90]")
                .doesNotContain("8.5");
        assertThat(past("?until=" + hour.plusSeconds(86_400)).statusCode()).isEqualTo(400);
        HttpResponse<String> refused = past("?until=2026-11-27T14:10:00Z");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("until is '2026-11-27T14:10:00Z', expected a whole hour");
    }

    private HttpResponse<String> past(String query) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live/past" + query))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String stored(String time, double result) {
        return stored(OPEN, time, result);
    }

    private static String stored(long datastream, String time, double result) {
        return """
                {"specversion":"1.0","type":"nl.areaal.observations-stored","data":{"latest":[{"datastream":%d,"thing":5,\
                "phenomenonTime":"%s","result":%s,"unit":"ug/m3","quality":0}]}}""".formatted(datastream, time, result);
    }

    private static void publish(String... events) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String event : events) {
                producer.send(new ProducerRecord<>(EVENTS, event.getBytes(UTF_8)))
                        .get(PATIENCE_SECONDS, SECONDS);
            }
        }
    }

    /** A browser as far as an event stream needs one. */
    private static final class Browser implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> data = new LinkedBlockingQueue<>();

        Browser(int port) throws IOException, InterruptedException {
            URI uri = URI.create("http://localhost:" + port + "/live/observations");
            HttpResponse<Stream<String>> response =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream;charset=UTF-8");
            Thread.ofVirtual()
                    .start(() -> response.body()
                            .filter(line -> line.startsWith("data: "))
                            .forEach(data::add));
        }

        String nextData() throws InterruptedException {
            String next = data.poll(PATIENCE_SECONDS, SECONDS);
            return next == null ? "nothing came" : next;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
