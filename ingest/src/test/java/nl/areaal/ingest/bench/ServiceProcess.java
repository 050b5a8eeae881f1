package nl.areaal.ingest.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.IngestApplication;
import nl.areaal.ingest.stream.StreamAddress;

/** The ingest service as it is delivered, with the memory that the launcher gives it, in a process of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final long PATIENCE_NANOS = 90_000_000_000L;
    private static final long LOOK_NANOS = 200_000_000;

    private final int port;
    private final Process process;

    private ServiceProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static ServiceProcess start(TestStore store, StreamAddress stream) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString(),
                "serve"));
        command.environment()
                .putAll(Map.of(
                        "AREAAL_DB_URL", store.address().url(),
                        "AREAAL_DB_USER", store.address().user(),
                        "AREAAL_DB_PASSWORD", store.address().password(),
                        "AREAAL_KAFKA", stream.bootstrapServers(),
                        "AREAAL_TOPIC_PREFIX", stream.topicPrefix(),
                        "AREAAL_INGEST_PORT", Integer.toString(port),
                        "AREAAL_SENSORTHINGS_ANONYMOUS_WRITE", "true"));
        Path log = Files.createTempFile("areaal-bench-ingest", ".log");
        ServiceProcess service = new ServiceProcess(
                port,
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
        service.awaitHealthy(log);
        Files.delete(log);
        return service;
    }

    int port() {
        return port;
    }

    /** Processor time that it has taken. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void awaitHealthy(Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("ingest did not start; see " + log);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean isHealthy() {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
            return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The jar lies beside the classes that this program runs from. */
    private static Path jar() throws IOException {
        Path classes = Path.of(URI.create(IngestApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> files = Files.list(classes.resolveSibling(""))) {
            return files.filter(file -> file.getFileName().toString().matches("ingest-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("ingest's jar is not beside " + classes));
        }
    }
}
