package nl.areaal.ingest.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.geodata.store.StoreAddress;

/** The ingest service as it is delivered: its jar, run by {@code java -jar}. */
final class IngestProcess implements AutoCloseable {
    private static final Path BUILT = Path.of("target");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = Ports.free();
    private final Program program;

    private IngestProcess(String name, Path logs, StoreAddress store, String kafka) throws IOException {
        ProcessBuilder command = new ProcessBuilder(Commands.java(
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar().toString(), "serve"));
        command.environment()
                .putAll(Map.of(
                        "AREAAL_DB_URL", store.url(),
                        "AREAAL_DB_USER", store.user(),
                        "AREAAL_DB_PASSWORD", store.password(),
                        "AREAAL_KAFKA", kafka,
                        "AREAAL_TOPIC_PREFIX", "areaal",
                        "AREAAL_INGEST_PORT", Integer.toString(port),
                        "AREAAL_SENSORTHINGS_ANONYMOUS_WRITE", "true"));
        program = Program.start(name, logs, command);
    }

    static IngestProcess start(String name, Path logs, StoreAddress store, String kafka) throws IOException {
        return new IngestProcess(name, logs, store, kafka);
    }

    Program program() {
        return program;
    }

    /** What it answers when asked how it is. */
    String health() throws IOException, InterruptedException {
        return send(request("actuator/health").GET()).body();
    }

    boolean isHealthy() throws InterruptedException {
        try {
            return send(request("actuator/health").GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Delivers an observation over SensorThings; returns the status of the answer. */
    int post(long datastream, String observation) throws IOException, InterruptedException {
        return send(request("sta/v1.1/Datastreams(" + datastream + ")/Observations")
                        .POST(BodyPublishers.ofString(observation))
                        .header("Content-Type", "application/json"))
                .statusCode();
    }

    @Override
    public void close() {
        program.kill();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.getFileName().toString().matches("ingest-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("ingest's jar is not in " + BUILT.toAbsolutePath()));
        }
    }
}
