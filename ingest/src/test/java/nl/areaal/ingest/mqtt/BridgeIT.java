package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.areaal.ingest.partner.TestKeys;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.sensorthings.Samples;
import nl.areaal.ingest.sensorthings.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching from a broker of others, which is a real Mosquitto where one is installed. */
class BridgeIT {
    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");

    @ParameterizedTest
    @CsvSource({"3, tcp", "5, mqtts"})
    void whatCameWhileWeWereAwayIsFetchedAndStoredOnce(int version, String scheme, @TempDir Path folder)
            throws Exception {
        assumeThat(MOSQUITTO).as("Mosquitto is not installed here").exists();
        int port = OwnCluster.freePort();
        int securePort = OwnCluster.freePort();
        TestCertificate own = TestCertificate.make(folder, "broker");
        Process broker = mosquitto(folder, port, securePort, own);
        boolean secure = scheme.equals("mqtts");
        try (TestService service = TestService.with(Map.of(
                "areaal.mqtt.bridge.url",
                scheme + "://127.0.0.1:" + (secure ? securePort : port),
                "areaal.mqtt.bridge.ca",
                secure ? own.certificate().toString() : "",
                "areaal.mqtt.bridge.topics",
                "site/+/v1.1/#",
                "areaal.mqtt.bridge.dataset",
                "weerpalen",
                "areaal.mqtt.bridge.version",
                version))) {
            makeThing(service);
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

    private static void makeThing(TestService service) {
        String key = new TestKeys(service.store()).make("weer", "weerpalen");
        service.send(service.request("Things")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Samples.thing("Paal"))));
    }

    @Test
    void aBrokerWhoseCertificateNobodyVouchesForIsNotSpokenTo(@TempDir Path folder) throws Exception {
        assumeThat(MOSQUITTO).as("Mosquitto is not installed here").exists();
        int port = OwnCluster.freePort();
        int securePort = OwnCluster.freePort();
        Process broker = mosquitto(folder, port, securePort, TestCertificate.make(folder, "broker"));
        Path others = TestCertificate.make(folder, "others").certificate();
        try (TestService _ = TestService.with(Map.of(
                "areaal.mqtt.bridge.url",
                "mqtts://127.0.0.1:" + securePort,
                "areaal.mqtt.bridge.ca",
                others.toString(),
                "areaal.mqtt.bridge.client-id",
                "suspicious"))) {
            Path log = folder.resolve("mosquitto.log");
            Waiting.until(
                    () -> read(log).contains("certificate unknown") || read(log).contains("unknown ca"));
            assertThat(read(log)).doesNotContain("suspicious");
        } finally {
            broker.destroy();
            assertThat(broker.waitFor()).isNotNegative();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process mosquitto(Path folder, int port, int securePort, TestCertificate own) throws IOException {
        Path config = folder.resolve("mosquitto.conf");
        Files.writeString(
                config, """
                user %s
                allow_anonymous true
                listener %d 127.0.0.1
                listener %d 127.0.0.1
                certfile %s
                keyfile %s
                """.formatted(System.getProperty("user.name"), port, securePort, own.certificate(), own.key()));
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
