package nl.areaal.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.RunningIngest.Answer;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Over two hundred inputs that are wrong, by every way in: each is answered with a clear error, and the next good one counts. */
class MalformedInputsIT {
    private static final String TABLE = "tijd;paal;temp\n01-01-2026 00:00;Dom;1,5\n02-01-2026 00:00;Dom;2,5\n";

    private static TestStore store;
    private static TestStream stream;
    private static RunningIngest service;
    private static long datastream;

    @BeforeAll
    static void start(@TempDir Path var) throws Exception {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "steward:secret:STEWARD\n");
        store = TestStore.create();
        stream = TestStream.create();
        service = new RunningIngest(store, stream.address(), Map.of("areaal.var", var.toString()));
        assertThat(post("/sta/v1.1/Things", "application/json", Samples.thing("Paal"))
                        .status())
                .isEqualTo(201);
        datastream = count("select max(id) from datastream");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        stream.close();
        store.close();
    }

    @Test
    void everyMessageIsKeptWithAReasonAndTheNextIsStored() {
        List<byte[]> messages = MalformedInputs.messages(datastream);
        Instant from = Instant.parse("2026-02-01T00:00:00Z");
        for (int i = 0; i < messages.size(); i++) {
            stream.send(datastream, messages.get(i));
            stream.send(
                    datastream,
                    "{\"datastream\":%d,\"phenomenonTime\":\"%s\",\"result\":1,\"unit\":\"Cel\"}"
                            .formatted(datastream, from.plusSeconds(i)));
        }
        stream.flush();
        Waiting.until(() -> count("select count(*) from observation where phenomenon_time >= '2026-02-01'"
                        + " and phenomenon_time < '2026-03-01'")
                == messages.size());
        Set<String> expected = new TreeSet<>();
        messages.forEach(message -> expected.add(Base64.getEncoder().encodeToString(message)));
        Set<String> kept = new TreeSet<>(store.jdbc()
                .sql("select replace(encode(original, 'base64'), E'\\n"
                        + "', '') from problem where message <> '' and expected <> '' and topic like '%readings'")
                .query((row, number) -> row.getString(1))
                .list());
        assertThat(kept).isEqualTo(expected);
        assertThat(messages).hasSizeGreaterThan(90);
    }

    @Test
    void everyRowOfATableIsToldAndTheNextIsStored() throws Exception {
        List<String> rows = MalformedInputs.rows();
        JsonNode mapping = post("/feeds/propose", "text/csv", TABLE).json().path("mapping");
        String feed = "{\"id\": \"bad\", \"title\": \"Bad\", \"dataset\": \"bad\", \"mapping\": " + mapping + "}";
        assertThat(post("/feeds", "application/json", feed).status()).isEqualTo(201);
        for (int i = 0; i < rows.size(); i++) {
            Answer answer = post(
                    "/feeds/bad/readings?name=row" + i + ".csv",
                    "text/csv",
                    "tijd;paal;temp\n" + rows.get(i) + "\n01-06-2026 12:%02d;Dom;3,5\n".formatted(i % 60));
            assertThat(answer.status()).as(rows.get(i)).isEqualTo(200);
            JsonNode told = answer.json();
            assertThat(told.path("readings").asInt()).as(rows.get(i) + told).isEqualTo(1);
            assertThat(told.path("refused").asInt()).as(rows.get(i) + told).isEqualTo(1);
            assertThat(told.at("/faults/0/line").asInt()).isEqualTo(2);
            assertThat(told.at("/faults/0/expected").asString()).isNotBlank();
        }
        assertThat(rows).hasSizeGreaterThan(60);
    }

    @Test
    void everyObservationIsRefusedWithAProblemAndTheNextIsTaken() throws Exception {
        List<String> bodies = MalformedInputs.observations();
        String path = "/sta/v1.1/Datastreams(" + datastream + ")/Observations";
        for (int i = 0; i < bodies.size(); i++) {
            Answer answer = post(path, "application/json", bodies.get(i));
            String shown =
                    bodies.get(i).substring(0, Math.min(200, bodies.get(i).length()));
            assertThat(answer.status()).as(shown + answer.text()).isBetween(400, 404);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().path("detail").asString()).as(shown).isNotBlank();
            Instant time = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i);
            assertThat(post(path, "application/json", "{\"phenomenonTime\": \"" + time + "\", \"result\": 1}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(bodies).hasSizeGreaterThan(50);
    }

    private static Answer post(String path, String type, String body) throws Exception {
        return service.send("steward", "POST", path, type, body.getBytes(UTF_8));
    }

    private static long count(String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }
}
