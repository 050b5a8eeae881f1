package nl.areaal.ingest.mqtt;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.geodata.store.StoreAddress;

/** A PostgreSQL server of a test's own, which it may kill; gone when closed. */
final class OwnCluster implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private OwnCluster(Path programs) throws IOException {
        this.programs = programs;
        folder = Files.createTempDirectory("areaal-cluster");
        port = freePort();
        if (isRoot()) {
            require(new ProcessBuilder("chown", "postgres", folder.toString()));
        }
        run("initdb", "-D", data(), "-U", "areaal", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8");
        start();
    }

    /** Makes and starts one; empty where PostgreSQL is not installed. */
    static Optional<OwnCluster> make() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            Optional<Path> programs = versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
            return programs.isPresent() ? Optional.of(new OwnCluster(programs.get())) : Optional.empty();
        }
    }

    StoreAddress address() {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "areaal", "none");
    }

    void start() throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories='' -c max_connections=40";
        run("pg_ctl", "-D", data(), "-w", "-s", "-l", folder.resolve("log").toString(), "-o", options, "start");
    }

    /** As a crash would: nothing is written any more, and connections break. */
    void kill() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "-s", "stop");
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "-s", "stop");
        require(new ProcessBuilder("rm", "-r", folder.toString()));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root. */
    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--inh-caps=-all"));
        }
        command.addAll(List.of("env", "-i", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        require(new ProcessBuilder(command).directory(new File("/")));
    }

    private static void require(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(builder.command() + " ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
