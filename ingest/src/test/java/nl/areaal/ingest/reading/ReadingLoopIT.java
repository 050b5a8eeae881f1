package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.store.TestStore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingLoopIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestStore store = TestStore.create();
    private TestStream stream;
    private TestLoop loop;
    private long datastream;

    @BeforeEach
    void startLoop() throws Exception {
        stream = TestStream.create();
        datastream = TestStations.register(store, "A", 1)[0];
        loop = TestLoop.start(store, stream.address());
    }

    @AfterEach
    void stopLoop() throws Exception {
        loop.close();
        stream.close();
        store.close();
    }

    @Test
    void storesEachReadingOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 3; i++) {
            send(reading(datastream, NOON, "12.5"));
            send(reading(datastream, NOON.plusSeconds(3600), "600"));
        }
        awaitStored(2);
        send(reading(datastream, NOON.plusSeconds(7200), "1"));
        awaitStored(3);
        assertThat(store.jdbc()
                        .sql("select sum(result) as sum, sum(quality) as implausible, max(version) as version"
                                + " from observation")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("sum", 613.5, "implausible", 1L, "version", 1));
        assertThat(counted("stored")).isEqualTo(3);
        assertThat(counted("duplicate")).isEqualTo(4);
    }

    @Test
    void tellsWhatItStoredAndCorrected() {
        send(reading(datastream, NOON, "12.5"));
        awaitStored(1);
        send(reading(datastream, NOON, "13"));
        List<JsonNode> events = stream.read(stream.address().events(), 3).stream()
                .map(event -> JSON.readTree(event.value()))
                .toList();
        JsonNode first = events.getFirst();
        assertThat(first.path("type").stringValue()).isEqualTo("nl.areaal.observations-stored");
        assertThat(first.at("/data/latest/0/datastream").longValue()).isEqualTo(datastream);
        assertThat(first.at("/data/latest/0/unit").stringValue()).isEqualTo("ug/m3");
        JsonNode correction = events.getLast().path("data");
        assertThat(events.getLast().path("type").stringValue()).isEqualTo("nl.areaal.observation-corrected");
        assertThat(correction.path("was").doubleValue()).isEqualTo(12.5);
        assertThat(correction.path("is").doubleValue()).isEqualTo(13);
        assertThat(correction.path("version").intValue()).isEqualTo(2);
    }

    @Test
    void reportsEveryKindOfUnusableMessageAndGoesOn() {
        Map<String, byte[]> unusable = unusable();
        unusable.values().forEach(message -> stream.send(datastream, message));
        send(reading(datastream, NOON, "1"));
        awaitStored(1);
        List<ConsumerRecord<byte[], byte[]>> reports =
                stream.read(stream.address().problems(), unusable.size());
        Map<String, byte[]> originals = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> report : reports) {
            JsonNode json = JSON.readTree(report.value());
            originals.put(
                    json.path("reason").stringValue(), json.path("original").binaryValue());
            assertThat(json.path("message").stringValue()).endsWith(".");
            assertThat(new String(report.key(), UTF_8))
                    .isEqualTo(json.path("partition").intValue() + "-"
                            + json.path("offset").longValue());
        }
        assertThat(originals).containsExactlyEntriesOf(new TreeMap<>(unusable));
        assertThat(new ProblemStore(store.dataSource()).newest(100))
                .extracting(Problem::reason)
                .containsExactlyInAnyOrderElementsOf(unusable.keySet());
    }

    @Test
    void keepsAProblemWhoseValueTheStoreCannotHold() {
        send("{\"datastream\":" + datastream
                + ",\"phenomenonTime\":\"\\u0000\\ud800\",\"result\":1,\"unit\":\"ug/m3\"}");
        send(reading(datastream, NOON, "1"));
        awaitStored(1);
        assertThat(new ProblemStore(store.dataSource()).newest(1).getFirst().reason())
                .isEqualTo("bad-time");
    }

    @Test
    void takesReadingsOfADatastreamRegisteredWhileItRuns() {
        send(reading(datastream, NOON, "1"));
        awaitStored(1);
        long other = TestStations.register(store, "B", 1)[0];
        send(reading(other, NOON, "2"));
        awaitStored(2);
    }

    @Test
    void waitsWhileTheDatabaseRefusesAndThenStoresWhatItHeldBack() {
        send(reading(datastream, NOON, "1"));
        awaitStored(1);
        store.jdbc()
                .sql("alter table observation add constraint closed check (result < 5) not valid")
                .update();
        send(reading(datastream, NOON.plusSeconds(60), "7"));
        Waiting.until(() -> loop.status().snapshot().state() == LoopStatus.State.WAITING);
        send(reading(datastream, NOON.plusSeconds(120), "2"));
        store.jdbc().sql("alter table observation drop constraint closed").update();
        awaitStored(3);
        Waiting.until(() -> loop.status().snapshot().state() == LoopStatus.State.READING);
    }

    /** A message for every reason there is. */
    private Map<String, byte[]> unusable() {
        String fine = reading(datastream, NOON, "1");
        return Map.ofEntries(
                Map.entry("not-json", "not {json".getBytes(UTF_8)),
                Map.entry("missing-field", fine.replace("result", "value").getBytes(UTF_8)),
                Map.entry("wrong-type", reading(datastream, NOON, "\"1\"").getBytes(UTF_8)),
                Map.entry("unknown-datastream", reading(987_654_321, NOON, "1").getBytes(UTF_8)),
                Map.entry("wrong-unit", fine.replace("ug/m3", "mg/m3").getBytes(UTF_8)),
                Map.entry("bad-time", fine.replace("2026-03-01T", "2026-02-30T").getBytes(UTF_8)),
                Map.entry("no-time-zone", fine.replace("00Z", "00").getBytes(UTF_8)),
                Map.entry("time-in-future", fine.replace("2026-", "2999-").getBytes(UTF_8)),
                Map.entry("time-out-of-range", fine.replace("2026-", "1726-").getBytes(UTF_8)),
                Map.entry("not-finite", reading(datastream, NOON, "1e999").getBytes(UTF_8)),
                Map.entry("too-large", (fine + " ".repeat(100_000)).getBytes(UTF_8)));
    }

    private void send(String message) {
        stream.send(datastream, message);
        stream.flush();
    }

    private void awaitStored(long count) {
        Waiting.until(() -> store.jdbc()
                        .sql("select count(*) from observation")
                        .query(Long.class)
                        .single()
                == count);
    }

    private double counted(String outcome) {
        return loop.meters()
                .get("areaal.ingest.readings")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static String reading(long datastream, Instant time, String result) {
        return ReadingDecoderTest.message(Long.toString(datastream), time.toString(), result, "ug/m3");
    }
}
