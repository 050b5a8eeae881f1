package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.Samples;
import nl.areaal.ingest.sensorthings.TestService;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A burst over MQTT while PostgreSQL is killed and comes back. */
class KilledStoreIT {
    private static final int BURST = 5_000;
    private static final int BEFORE_THE_KILL = 300;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothingThatWasAcknowledgedIsLostOrThereTwice() throws Exception {
        Optional<OwnCluster> made = OwnCluster.make();
        assumeThat(made).as("PostgreSQL is not installed here").isPresent();
        int port = OwnCluster.freePort();
        try (OwnCluster cluster = made.orElseThrow();
                TestService service = TestService.on(
                        cluster.address(), Map.of("areaal.mqtt.enabled", "true", "areaal.mqtt.port", port))) {
            String key = new TestKeys(service.store()).make("weer", "weerpalen");
            assertThat(service.send(service.request("Things")
                                    .header("Authorization", "Bearer " + key)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(Samples.thing("Paal"))))
                            .status())
                    .isEqualTo(201);
            MqttAsyncClient client = connect(port, key);
            CompletableFuture<Set<Integer>> kill = CompletableFuture.supplyAsync(() -> killInTheMiddle(cluster));
            for (int id = 0; id < BURST; id++) {
                publish(client, id);
            }
            Set<Integer> beforeTheReturn = kill.join();
            assertThat(beforeTheReturn).as("the kill came in the middle").hasSizeLessThan(BURST);
            cluster.start();
            Waiting.until(() -> stored(service).containsAll(beforeTheReturn));
            Waiting.until(() -> acknowledged.size() == BURST);
            assertThat(stored(service)).containsExactlyInAnyOrderElementsOf(acknowledged);
            client.disconnect().waitForCompletion();
            client.close();
        }
    }

    /** What was acknowledged when the store was gone. */
    private Set<Integer> killInTheMiddle(OwnCluster cluster) {
        Waiting.until(() -> acknowledged.size() >= BEFORE_THE_KILL);
        try {
            cluster.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HashSet<>(acknowledged);
    }

    private static MqttAsyncClient connect(int port, String key) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient("tcp://127.0.0.1:" + port, "burst", new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(BURST);
        options.setUserName("weer");
        options.setPassword(key.toCharArray());
        client.connect(options).waitForCompletion();
        return client;
    }

    /** The result of each observation is its id. */
    private void publish(MqttAsyncClient client, int id) throws MqttException {
        String json = "{\"phenomenonTime\": \"" + START.plusSeconds(id) + "\", \"result\": " + id + "}";
        client.publish(
                "v1.1/Datastreams(1)/Observations", json.getBytes(UTF_8), 1, false, null, new IMqttActionListener() {
                    @Override
                    public void onSuccess(IMqttToken token) {
                        acknowledged.add(id);
                    }

                    @Override
                    public void onFailure(IMqttToken token, @Nullable Throwable failure) {
                        // It stays unacknowledged, which is what the test counts.
                    }
                });
    }

    private static List<Integer> stored(TestService service) {
        return service.store()
                .jdbc()
                .sql("select result::int from observation")
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
