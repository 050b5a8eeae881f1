package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.geodata.partner.KeyExamples;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.TestService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner's key opens, and for how long. */
class PartnerKeyIT {
    private static final String READING = "{\"result\": 7.5}";

    private static TestService service;
    private static TestKeys keys;

    @BeforeAll
    static void start(@TempDir Path var) throws Exception {
        Files.createDirectory(var.resolve("secrets"));
        Files.writeString(var.resolve("secrets/logins.txt"), "steward:s3cret:STEWARD\n");
        service = TestService.with(Map.of(
                "areaal.var", var.toString(),
                "areaal.keys.requests-per-second", 5,
                "areaal.keys.readings-per-second", 100,
                "areaal.keys.burst-seconds", 8));
        keys = new TestKeys(service.store());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void aKeyIsTakenAsTokenAndAsPasswordOfItsPartnerOrItself() {
        String key = keys.make("weer", "weerpalen");
        String id = TestKeys.id(key);
        assertThat(post("Bearer " + key, "Things", Samples.thing("A")).status()).isEqualTo(201);
        assertThat(post(basic("weer", key), "Things", Samples.thing("B")).status())
                .isEqualTo(201);
        assertThat(post(basic(id, key), "Things", Samples.thing("C")).status()).isEqualTo(201);
        assertThat(post(basic("water", key), "Things", Samples.thing("D")).status())
                .isEqualTo(401);
        assertThat(post("Bearer " + key.substring(0, 63) + "x", "Things", Samples.thing("D"))
                        .status())
                .isEqualTo(401);
        assertThat(post("Digest x", "Things", Samples.thing("D")).text()).contains("'Bearer KEY'");
        assertThat(number("select count(*) from thing where dataset_id = 'weerpalen'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from partner_key where last_used_at is not null and id = '" + id + "'"))
                .isOne();
    }

    @Test
    void whatAPartnerMakesIsInItsDatasetAndOnlyItSeesAClosedOne() {
        String key = keys.make("bodem", "bodempalen");
        String path = post("Bearer " + key, "Things", Samples.thing("Bodem")).path();
        assertThat(service.get(path).status()).isEqualTo(404);
        assertThat(send("Bearer " + key, service.request(path)).status()).isEqualTo(200);
        String other = keys.make("vocht", "vochtpalen");
        assertThat(send("Bearer " + other, service.request(path)).status()).isEqualTo(404);
    }

    @Test
    void anotherPartnersStreamIsRefusedAndNothingIsStored() {
        String owner = keys.make("rivier", "rivierpalen");
        String thing =
                post("Bearer " + owner, "Things", Samples.thing("Rivier")).path();
        String stream = send("Bearer " + owner, service.request(thing + "/Datastreams"))
                .json()
                .at("/value/0/@iot.id")
                .asString();
        String other = "Bearer " + keys.make("kanaal", "kanaalpalen");
        double before = number("select count(*) from observation") + number("select count(*) from datastream");

        String into = "Datastreams(" + stream + ")";
        String linked = "{\"result\": 1, \"Datastream\": {\"@iot.id\": " + stream + "}}";
        String array =
                "[{\"Datastream\": {\"@iot.id\": " + stream + "}, \"components\": [\"result\"], \"dataArray\": [[1]]}]";
        for (Answer refused : new Answer[] {
            post(other, into + "/Observations", READING),
            post(other, "Observations", linked),
            post(other, "CreateObservations", array),
            post(other, thing + "/Datastreams", Samples.datastream("Erbij")),
            send(other, service.request(thing).DELETE()),
            change(other, into, "{\"name\": \"Anders\"}"),
            change(other, thing + "/Datastreams(" + stream + ")", "{\"name\": \"Anders\"}")
        }) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.text()).contains("kanaalpalen", "the one that you may write to");
        }
        assertThat(number("select count(*) from observation") + number("select count(*) from datastream"))
                .isEqualTo(before);
    }

    @Test
    void aFeatureThatOthersObserveIsNotDeletedUnderThem() {
        String owner = "Bearer " + keys.make("lucht", "luchtpalen");
        String other = "Bearer " + keys.make("geluid", "geluidpalen");
        String feature = post(owner, "FeaturesOfInterest", """
                {"name": "Plein", "description": "", "encodingType": "application/geo+json",
                 "feature": {"type": "Point", "coordinates": [5.1, 52.1]}}""").path();
        String stream = send(
                        other,
                        service.request(
                                post(other, "Things", Samples.thing("Geluid")).path() + "/Datastreams"))
                .json()
                .at("/value/0/@iot.id")
                .asString();
        String reading = "{\"result\": 3, \"FeatureOfInterest\": {\"@iot.id\": %s}}"
                .formatted(feature.substring(feature.indexOf('(') + 1, feature.length() - 1));
        assertThat(post(other, "Datastreams(" + stream + ")/Observations", reading)
                        .status())
                .isEqualTo(201);
        assertThat(send(owner, service.request(feature).DELETE()).status()).isEqualTo(403);
    }

    @Test
    void aKeyThatIsOverIsRefusedWithTheReason() {
        String revoked = keys.make("oud", "oudpalen");
        keys.revoke(revoked);
        String expired = keys.expired("oud", "oudpalen");
        assertThat(post("Bearer " + revoked, "Things", Samples.thing("X")).text())
                .contains("401", "was revoked at");
        assertThat(post("Bearer " + expired, "Things", Samples.thing("X")).text())
                .contains("401", "expired at");
        assertThat(number("select count(*) from thing where dataset_id = 'oudpalen'"))
                .isZero();
    }

    @Test
    void aBurstIsSlowedDownWithATimeToTryAgain() {
        String key = "Bearer " + keys.make("druk", "drukpalen");
        String stream = send(
                        key,
                        service.request(
                                post(key, "Things", Samples.thing("Druk")).path() + "/Datastreams"))
                .json()
                .at("/value/0/@iot.id")
                .asString();
        Answer answer = post(key, "Datastreams(" + stream + ")/Observations", READING);
        int passed = 0;
        while (answer.status() == 201 && passed < 500) {
            passed++;
            answer = post(key, "Datastreams(" + stream + ")/Observations", READING);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("Too many requests came with this key. Try again in 1 s.");
        assertThat(passed).isBetween(35, 80);
    }

    @Test
    void readingsAreRationedBesideRequests() {
        String key = "Bearer " + keys.make("veel", "veelpalen");
        String stream = send(
                        key,
                        service.request(
                                post(key, "Things", Samples.thing("Veel")).path() + "/Datastreams"))
                .json()
                .at("/value/0/@iot.id")
                .asString();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            rows.append(i == 0 ? "" : ",").append("[\"2026-01-01T%02d:%02d:00Z\", 1]".formatted(i / 60, i % 60));
        }
        String array = "[{\"Datastream\": {\"@iot.id\": " + stream
                + "}, \"components\": [\"phenomenonTime\", \"result\"], \"dataArray\": [" + rows + "]}]";
        assertThat(post(key, "CreateObservations", array).status()).isEqualTo(201);
        Answer second = post(key, "Datastreams(" + stream + ")/Observations", READING);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.text()).contains("Too many readings came with this key.");
    }

    @Test
    void aKeyThatIsRevokedWhileItIsInUseStoresNothingMoreAfterTwoSeconds() throws Exception {
        String key = keys.make("haast", "haastpalen");
        post("Bearer " + key, "Things", Samples.thing("Haast"));
        AtomicInteger last = new AtomicInteger();
        CompletableFuture<Void> user = CompletableFuture.runAsync(() -> {
            while (last.get() != 401) {
                last.set(post("Bearer " + key, "Sensors", Samples.SENSOR).status());
            }
        });
        Waiting.until(() -> last.get() != 0);
        keys.revoke(key);
        long revoked = System.nanoTime();
        user.join();
        assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(4));
        assertThat(post("Bearer " + key, "Things", Samples.thing("Te laat")).status())
                .isEqualTo(401);
    }

    @Test
    void whatThePageShowsToSendWithAKeyWorksAsItStands() throws Exception {
        String key = keys.make("proef", "proefpalen");
        KeyExamples examples = new KeyExamples(service.root().replace("/sta/v1.1", ""), key);
        Instant now = Instant.now();
        run(examples.deliver(Optional.empty(), false, now.minusSeconds(60)));
        Datastream made = new SensorStore(service.store().dataSource())
                .datastreamsOfDataset("proefpalen")
                .getFirst();
        run(examples.deliver(new SeriesStore(service.store().dataSource()).findLatest(made.id()), true, now));
        assertThat(number("select count(*) from observation where result = 12.5 and datastream_id = " + made.id()))
                .isEqualTo(2);
        assertThat(run(examples.look())).contains("Luchttemperatuur");
    }

    /** What a shell answers to a line that somebody pastes. */
    private static String run(String line) throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", line + " --fail-with-body -sS")
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }

    private static Answer post(String authorization, String path, String body) {
        return send(
                authorization,
                service.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static Answer change(String authorization, String path, String body) {
        return send(
                authorization,
                service.request(path)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body)));
    }

    private static Answer send(String authorization, HttpRequest.Builder request) {
        return service.send(request.header("Authorization", authorization));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static double number(String sql) {
        return service.store().jdbc().sql(sql).query(Double.class).single();
    }
}
