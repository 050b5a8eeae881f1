package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read and who may write. */
class AccessIT {
    private static TestService service;

    @BeforeAll
    static void logins(@TempDir Path var) throws IOException {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(
                var.resolve("secrets/logins.txt"),
                "# made by the launcher\npartner:open:sesame:PARTNER\nsteward:s3cret:STEWARD\nplanner:plan:PLANNER\nnonsense\n");
        service = TestService.with(Map.of("areaal.var", var.toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void writingNeedsANameAndAPassword() {
        Answer nobody = service.post("Things", Samples.thing("Paal"));
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.type()).startsWith("application/problem+json");
        assertThat(as("partner", "wrong", "Things", Samples.thing("Paal")).status())
                .isEqualTo(401);
        assertThat(as("planner", "plan", "Things", Samples.thing("Paal")).status())
                .isEqualTo(403);
        assertThat(as("partner", "open:sesame", "Things", Samples.thing("Paal")).status())
                .isEqualTo(201);
        assertThat(service.delete("Things(1)").status()).isEqualTo(401);
        assertThat(service.get(service.root().replace("/sta/v1.1", "/actuator/health"))
                        .status())
                .isNotEqualTo(401);
    }

    @Test
    void onlyPublicDatasetsAreOpen() {
        as("partner", "open:sesame", "Things", Samples.thing("Geheim"));
        service.store()
                .jdbc()
                .sql("update dataset set classification = 'confidential'")
                .update();
        assertThat(service.query("Things").path("value")).isEmpty();
        assertThat(service.query("Locations").path("value")).isEmpty();
        assertThat(service.query("Datastreams").path("value")).isEmpty();
        assertThat(service.query("Sensors", "$filter=Datastreams/Thing/name eq 'Geheim'")
                        .path("value"))
                .isEmpty();
        assertThat(service.query("Sensors", "$expand=Datastreams").at("/value/0/Datastreams"))
                .isEmpty();
        assertThat(service.send(service.request("Things").header("Authorization", basic("steward", "s3cret")))
                        .json()
                        .path("value"))
                .isNotEmpty();
        service.store()
                .jdbc()
                .sql("update dataset set classification = 'public'")
                .update();
    }

    @Test
    void aPartnerDoesNotTouchOtherDatasets() {
        service.store().jdbc().sql("""
                with d as (insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                           values ('other', 'Other', 'x', 'x', 'x', 'x', 'x') returning id)
                insert into thing (id, name, dataset_id) select 500, 'Van een ander', id from d
                """).update();
        HttpRequest.Builder change = service.request("Things(500)")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"description\": \"x\"}"));
        assertThat(service.send(change.copy().header("Authorization", basic("partner", "open:sesame")))
                        .status())
                .isEqualTo(403);
        assertThat(service.send(change.copy().header("Authorization", basic("steward", "s3cret")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordsMakeANameAndAnAddressWaitButNotARightKey(@TempDir Path var) throws Exception {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "steward:s3cret:STEWARD\n");
        try (TestService braked = TestService.with(Map.of("areaal.var", var.toString()))) {
            String key = new TestKeys(braked.store()).make("weer", "weerpalen");
            HttpRequest.Builder read = braked.request("Things");
            for (int i = 0; i < 5; i++) {
                Answer wrong = braked.send(read.copy().header("Authorization", basic("steward", "guess" + i)));
                assertThat(wrong.status()).isEqualTo(401);
            }
            Answer held = braked.send(read.copy().header("Authorization", basic("steward", "s3cret")));
            assertThat(held.status()).isEqualTo(429);
            assertThat(held.type()).startsWith("application/problem+json");
            assertThat(held.text()).contains("Too many wrong passwords or keys", "Try again in 2 s.");
            assertThat(braked.send(read.copy().header("Authorization", "Bearer " + key))
                            .status())
                    .isEqualTo(200);
            Waiting.until(() -> braked.send(read.copy().header("Authorization", basic("steward", "s3cret")))
                            .status()
                    == 200);
        }
    }

    private static Answer as(String user, String password, String path, String body) {
        return service.send(service.request(path)
                .header("Authorization", basic(user, password))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
