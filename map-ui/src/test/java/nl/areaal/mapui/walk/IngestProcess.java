package nl.areaal.mapui.walk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The ingest application as it runs in an installation: its own process, with one command. */
final class IngestProcess implements AutoCloseable {
    private static final Path BUILT = Path.of("../ingest/target");

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a command.
     *
     * @param log what the process says
     */
    static IngestProcess start(String command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar().toString(),
                command);
        builder.environment().putAll(environment);
        File file = log.toFile();
        return new IngestProcess(
                builder.redirectErrorStream(true).redirectOutput(file).start());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Path jar() {
        try (Stream<Path> files = Files.exists(BUILT) ? Files.list(BUILT) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("ingest-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "there is no ingest application in " + BUILT.toAbsolutePath() + "; build it first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
