package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.ingest.mqtt.Publisher.Answer;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.Samples;
import nl.areaal.ingest.sensorthings.TestService;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SensorThings over MQTT, with clients of others. */
class MqttIT {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final AtomicInteger PARTNERS = new AtomicInteger();

    private static TestStream stream;
    private static TestService service;
    private static TestKeys keys;
    private static int port;

    private String key = "";
    private String dataset = "";
    private String datastream = "";
    private String thing = "";

    @BeforeAll
    static void start() throws Exception {
        stream = TestStream.create();
        port = OwnCluster.freePort();
        service =
                TestService.telling(stream.address(), Map.of("areaal.mqtt.enabled", "true", "areaal.mqtt.port", port));
        keys = new TestKeys(service.store());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        stream.close();
    }

    @BeforeEach
    void aPartnerWithAThing() {
        int number = PARTNERS.incrementAndGet();
        dataset = "palen-" + number;
        key = keys.make("partner-" + number, dataset);
        service.store()
                .jdbc()
                .sql("update dataset set classification = 'public' where id = ?")
                .param(dataset)
                .update();
        thing = service.send(service.request("Things")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Samples.thing("Paal " + number))))
                .path();
        datastream = service.get(thing + "/Datastreams")
                .json()
                .at("/value/0/@iot.id")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatIsPublishedIsInTheStoreWhenItIsAcknowledged(int quality) throws Exception {
        try (Publisher publisher = Publisher.connect(port, key)) {
            for (String version : new String[] {"v1.0", "v1.1"}) {
                String time = version.equals("v1.0") ? "2026-11-01T00:00:00Z" : "2026-11-02T00:00:00Z";
                Answer answer = publisher.publish(topic(version), reading(time, "7.5"), quality);
                assertThat(answer.code()).isZero();
                if (quality == 0) {
                    Waiting.until(() -> stored(time) == 1);
                }
                assertThat(stored(time)).isOne();
            }
            String linked =
                    "{\"phenomenonTime\": \"2026-11-03T00:00:00Z\", \"result\": 8, \"Datastream\": {\"@iot.id\": "
                            + datastream + "}}";
            assertThat(publisher.publish("v1.1/Observations", linked, 1).code()).isZero();
            assertThat(stored("2026-11-03T00:00:00Z")).isOne();
        }
    }

    @Test
    void whatIsHeldBackIsAcknowledgedWhenItIsResumedAndStored() throws Exception {
        PauseStore pauses = new PauseStore(service.store().dataSource());
        pauses.pause(dataset, "calibration", "steward");
        try (Publisher publisher = Publisher.connect(port, key)) {
            FutureTask<Answer> answer =
                    new FutureTask<>(() -> publisher.publish(topic("v1.1"), reading("2026-11-05T00:00:00Z", "5"), 1));
            Thread.startVirtualThread(answer);
            assertThatThrownBy(() -> answer.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(stored("2026-11-05T00:00:00Z")).isZero();
            pauses.resume(dataset);
            assertThat(answer.get(20, TimeUnit.SECONDS).code()).isZero();
            assertThat(stored("2026-11-05T00:00:00Z")).isOne();
            assertThat(problems(reading("2026-11-05T00:00:00Z", "5"))).isZero();
        }
    }

    @Test
    void oldClientsPublishToo() throws Exception {
        try (Listener client = Listener.with(port, TestKeys.id(key), key)) {
            client.client()
                    .publish(
                            topic("v1.1"),
                            reading("2026-11-01T00:00:00Z", "7.5").getBytes(UTF_8),
                            1,
                            false);
            assertThat(stored("2026-11-01T00:00:00Z")).isOne();
            client.client().publish(topic("v1.1"), "{\"result\":".getBytes(UTF_8), 1, false);
            assertThat(problems("{\"result\":")).isOne();
            client.client()
                    .publish(
                            topic("v1.1"),
                            reading("2026-11-02T00:00:00Z", "7.5").getBytes(UTF_8),
                            2,
                            false);
            assertThat(stored("2026-11-02T00:00:00Z")).isOne();
        }
    }

    @Test
    void anObservationThatNamesANewFeatureBringsItAlong() throws Exception {
        try (Publisher publisher = Publisher.connect(port, key)) {
            String json = """
                    {"phenomenonTime": "2026-11-01T00:00:00Z", "result": 1, "FeatureOfInterest":
                     {"name": "Gracht", "description": "", "encodingType": "application/geo+json",
                      "feature": {"type": "Point", "coordinates": [5.1, 52.1]}}}""";
            assertThat(publisher.publish(topic("v1.1"), json, 1).code()).isZero();
            assertThat(service.query("Datastreams(" + datastream + ")/Observations", "$expand=FeatureOfInterest")
                            .at("/value/0/FeatureOfInterest/name")
                            .asString())
                    .isEqualTo("Gracht");
        }
    }

    @Test
    void subscribersHearOfWhatCameByMqttHttpAndKafka() throws Exception {
        try (Listener listener = Listener.anonymous(port);
                Publisher publisher = Publisher.connect(port, key)) {
            listener.subscribe(topic("v1.1"));
            listener.subscribe("v1.1/Observations?$select=result,phenomenonTime");
            publisher.publish(topic("v1.1"), reading("2026-11-01T00:00:00Z", "1.25"), 1);
            service.send(service.request("Datastreams(" + datastream + ")/Observations")
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(reading("2026-11-02T00:00:00Z", "2.25"))));
            Waiting.until(() -> {
                stream.send(
                        Long.parseLong(datastream),
                        "{\"datastream\":%s,\"phenomenonTime\":\"%s\",\"result\":3.25,\"unit\":\"Cel\"}"
                                .formatted(datastream, "2026-11-03T00:00:00Z"));
                stream.flush();
                return listener.heard("2026-11-03T00:00:00");
            });
            for (String result : new String[] {"1.25", "2.25", "3.25"}) {
                Waiting.until(() -> listener.heard(topic("v1.1") + " ", "\"result\":" + result, "@iot.selfLink")
                        && listener.heard(
                                "v1.1/Observations?$select=result,phenomenonTime {\"phenomenonTime\":\"2026-11-0",
                                "\"result\":" + result));
            }
            assertThat(listener.all().stream()
                            .filter(text -> text.startsWith("v1.1/Observations?"))
                            .findFirst()
                            .orElseThrow())
                    .isEqualTo("v1.1/Observations?$select=result,phenomenonTime"
                            + " {\"phenomenonTime\":\"2026-11-01T00:00:00Z\",\"result\":1.25}");
        }
    }

    @Test
    void subscribersHearOfEntitiesAndPropertiesThatChange() throws Exception {
        try (Listener listener = Listener.anonymous(port)) {
            listener.subscribe("v1.1/Things");
            listener.subscribe("v1.1/" + thing + "/description");
            change("{\"properties\": {\"owner\": \"provincie\"}}");
            change("{\"description\": \"verplaatst\"}");
            String topic = "v1.1/" + thing + "/description ";
            Waiting.until(() -> listener.heard(topic, "{\"description\":\"verplaatst\"}")
                    && listener.heard("v1.1/Things ", "\"description\":\"verplaatst\"", "Paal"));
            assertThat(listener.all().stream().filter(text -> text.startsWith(topic)))
                    .hasSize(1);
            assertThat(listener.heard("v1.1/Things ", "provincie")).isTrue();
        }
    }

    @Test
    void wildcardsStandForTheTopicsThatThereAre() throws Exception {
        try (Listener readings = Listener.anonymous(port);
                Listener ofThing = Listener.anonymous(port);
                Publisher publisher = Publisher.connect(port, key)) {
            readings.subscribe("v1.1/+/Observations?$select=result");
            ofThing.subscribe("v1.1/" + thing + "/#");
            publisher.publish(topic("v1.1"), reading("2026-11-01T00:00:00Z", "6.25"), 1);
            change("{\"description\": \"verplaatst\"}");
            Waiting.until(() -> readings.heard(topic("v1.1") + "?$select=result {\"result\":6.25}")
                    && ofThing.heard("v1.1/" + thing + " ", "verplaatst")
                    && ofThing.heard("v1.1/" + thing + "/description ", "{\"description\":\"verplaatst\"}"));
            readings.client().unsubscribe("v1.1/+/Observations?$select=result");
            readings.subscribe("v1.1/+");
            publisher.publish(topic("v1.1"), reading("2026-11-02T00:00:00Z", "7.25"), 1);
            Waiting.until(() -> readings.heard("v1.1/Observations ", "7.25"));
            assertThat(readings.heard(topic("v1.1"), "7.25")).isFalse();
            for (String refused : new String[] {"#", "v1.1/+/Datastreams", "v1.1/Things(999999)/#"}) {
                assertThatThrownBy(() -> readings.subscribe(refused))
                        .isInstanceOf(org.eclipse.paho.client.mqttv3.MqttException.class);
            }
        }
    }

    @Test
    void whoAsksForQualityOneMissesNothingOfABurst() throws Exception {
        int burst = 3_000;
        try (Listener assured = Listener.anonymous(port)) {
            assured.subscribe(topic("v1.1") + "?$select=result", 1);
            String rows = IntStream.range(0, burst)
                    .mapToObj(i -> "[\"" + NEW_YEAR.plusSeconds(i) + "\"," + i + "]")
                    .collect(Collectors.joining(","));
            service.send(service.request("CreateObservations")
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[{\"Datastream\": {\"@iot.id\": " + datastream
                            + "}, \"components\": [\"phenomenonTime\", \"result\"], \"dataArray\": [" + rows + "]}]")));
            Waiting.until(() -> assured.all().size() == burst);
            assertThat(Set.copyOf(assured.all())).hasSize(burst);
            assertThat(assured.qualities()).containsExactly(1);
            assertThat(assured.isConnected()).isTrue();
        }
    }

    @Test
    void whatCanNotBeUsedIsKeptWithTheReasonAndAcknowledged() throws Exception {
        try (Publisher publisher = Publisher.connect(port, key)) {
            Answer bad = publisher.publish(topic("v1.1"), "{\"reslut\": 1}", 1);
            assertThat(bad.code()).isEqualTo(0x99);
            assertThat(bad.reason()).contains("reslut", "a member that a Observation doesn't have");
            assertThat(problems("{\"reslut\": 1}")).isOne();
            Answer nowhere = publisher.publish("sensors/17", "{\"result\": 1}", 1);
            assertThat(nowhere.code()).isEqualTo(0x90);
            assertThat(nowhere.reason()).contains("'sensors/17'", "v1.1/Datastreams(1)/Observations");
            assertThat(publisher.publish("v1.1/Things", "{}", 1).code()).isEqualTo(0x90);
            assertThat(publisher
                            .publish("v1.1/Datastreams(999999)/Observations", "{\"result\": 1}", 1)
                            .code())
                    .isEqualTo(0x99);
            assertThat(publisher
                            .publish(topic("v1.1"), reading("2026-11-01T00:00:00Z", "1"), 1)
                            .code())
                    .isZero();
        }
    }

    @Test
    void whoSendsMoreRubbishThanIsKeptIsToldSoOfEachMessageAndCounted() throws Exception {
        service.store()
                .jdbc()
                .sql("insert into problem_day (day, sender, reason, place, kept, kept_bytes, counted)"
                        + " values (current_date, ?, 'invalid-observation', 'elsewhere', 1000, 9000, 0)")
                .param(dataset)
                .update();
        try (Publisher publisher = Publisher.connect(port, key)) {
            assertThat(publisher.publish(topic("v1.1"), "{\"rubbish\": 1}", 1).code())
                    .isEqualTo(0x99);
            assertThat(problems("{\"rubbish\": 1}")).isZero();
            assertThat(new ProblemStore(service.store().dataSource()).countedOf(dataset))
                    .extracting(CountedProblems::reason, CountedProblems::counted)
                    .containsExactly(tuple("invalid-observation", 1L));
        }
    }

    @Test
    void anotherPartnersStreamIsRefused() throws Exception {
        try (Publisher other = Publisher.connect(port, keys.make("vreemd", "vreemde-palen"))) {
            Answer answer = other.publish(topic("v1.1"), reading("2026-11-01T00:00:00Z", "1"), 1);
            assertThat(answer.code()).isEqualTo(0x87);
            assertThat(answer.reason()).contains("vreemde-palen", "the one that you may write to");
            assertThat(stored("2026-11-01T00:00:00Z")).isZero();
        }
    }

    @Test
    void withoutANameOneMayOnlyListen() throws Exception {
        try (Publisher nobody = Publisher.connect(port, "")) {
            assertThat(nobody.publish(topic("v1.1"), "{\"result\": 1}", 1).code())
                    .isEqualTo(0x87);
        }
        try (Listener old = Listener.anonymous(port)) {
            assertThatThrownBy(() -> old.client().publish(topic("v1.1"), "{\"result\": 1}".getBytes(UTF_8), 1, false))
                    .isInstanceOf(org.eclipse.paho.client.mqttv3.MqttException.class);
        }
        assertThat(service.query("Datastreams(" + datastream + ")/Observations").path("value"))
                .isEmpty();
    }

    @Test
    void aWrongOrRevokedKeyDoesNotComeIn() {
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
        assertThatThrownBy(() -> Publisher.connect(port, wrong))
                .isInstanceOfSatisfying(
                        MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(0x86));
        keys.revoke(key);
        Waiting.until(() -> {
            try (Publisher publisher = Publisher.connect(port, key)) {
                return !publisher.isConnected();
            } catch (MqttException e) {
                return e.getReasonCode() == 0x86;
            }
        });
    }

    @Test
    void aKeyThatIsRevokedIsShownOut() throws Exception {
        try (Publisher publisher = Publisher.connect(port, key)) {
            publisher.publish(topic("v1.1"), reading("2026-11-01T00:00:00Z", "1"), 1);
            keys.revoke(key);
            Waiting.until(() -> !publisher.isConnected());
        }
    }

    @Test
    void aClosedDatasetIsHeardOfByItsPartnerOnly() throws Exception {
        service.store()
                .jdbc()
                .sql("update dataset set classification = 'confidential' where id = ?")
                .param(dataset)
                .update();
        try (Listener nobody = Listener.anonymous(port);
                Listener owner = Listener.with(port, "", key);
                Publisher publisher = Publisher.connect(port, key)) {
            nobody.subscribe("v1.1/Observations");
            owner.subscribe("v1.1/Observations");
            assertThatThrownBy(() -> nobody.client().subscribe(topic("v1.1"), 1, (on, message) -> {}))
                    .isInstanceOf(org.eclipse.paho.client.mqttv3.MqttException.class);
            publisher.publish(topic("v1.1"), reading("2026-11-04T00:00:00Z", "4.5"), 1);
            Waiting.until(() -> owner.heard("2026-11-04T00:00:00", "4.5"));
            assertThat(nobody.all()).isEmpty();
        }
    }

    private String topic(String version) {
        return version + "/Datastreams(" + datastream + ")/Observations";
    }

    private static String reading(String time, String result) {
        return "{\"phenomenonTime\": \"" + time + "\", \"result\": " + result + "}";
    }

    private long stored(String time) {
        return service.store()
                .jdbc()
                .sql("select count(*) from observation where datastream_id = ? and phenomenon_time = ?::timestamptz")
                .params(Long.parseLong(datastream), time)
                .query(Long.class)
                .single();
    }

    private static long problems(String original) {
        return service.store()
                .jdbc()
                .sql("select count(*) from problem where original = ? and cluster_id = 'mqtt'")
                .param(original.getBytes(UTF_8))
                .query(Long.class)
                .single();
    }

    private void change(String json) {
        assertThat(service.send(service.request(thing)
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .method("PATCH", BodyPublishers.ofString(json)))
                        .status())
                .isEqualTo(200);
    }
}
