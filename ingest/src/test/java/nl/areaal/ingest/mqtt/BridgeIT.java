package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.Samples;
import nl.areaal.ingest.sensorthings.TestService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a broker of others, which is a real Mosquitto where one is installed. */
class BridgeIT {
    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void whatCameWhileWeWereAwayIsFetchedAndStoredOnce(int version, @TempDir Path folder) throws Exception {
        assumeThat(MOSQUITTO).as("Mosquitto is not installed here").exists();
        int port = OwnCluster.freePort();
        Process broker = mosquitto(folder, port);
        try (TestService service = TestService.with(Map.of(
                "areaal.mqtt.bridge.url",
                "tcp://127.0.0.1:" + port,
                "areaal.mqtt.bridge.topics",
                "site/+/v1.1/#",
                "areaal.mqtt.bridge.dataset",
                "weerpalen",
                "areaal.mqtt.bridge.version",
                version))) {
            String key = new TestKeys(service.store()).make("weer", "weerpalen");
            service.send(service.request("Things")
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Samples.thing("Paal"))));
            try (Listener sender = Listener.anonymous(port)) {
                Waiting.until(() -> {
                    publish(sender, "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": 0}");
                    return stored(service) == 1;
                });
                MqttBridge bridge = service.bean(MqttBridge.class);
                bridge.stop();
                for (int day = 2; day < 30; day++) {
                    publish(
                            sender,
                            "{\"phenomenonTime\": \"2026-11-%02dT00:00:00Z\", \"result\": %d}".formatted(day, day));
                }
                publish(sender, "{\"result\": ");
                bridge.start();
                Waiting.until(() -> stored(service) == 29 && problems(service) == 1);
            }
        } finally {
            broker.destroy();
            assertThat(broker.waitFor()).isNotNegative();
        }
    }

    private static Process mosquitto(Path folder, int port) throws IOException {
        Path config = folder.resolve("mosquitto.conf");
        Files.writeString(config, "listener " + port + " 127.0.0.1\nallow_anonymous true\n");
        return new ProcessBuilder(MOSQUITTO.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
    }

    private static void publish(Listener sender, String json) throws Exception {
        sender.client().publish("site/a/v1.1/Datastreams(1)/Observations", json.getBytes(UTF_8), 1, false);
    }

    private static long stored(TestService service) {
        return count(service, "observation");
    }

    private static long problems(TestService service) {
        return count(service, "problem");
    }

    private static long count(TestService service, String table) {
        return service.store()
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
