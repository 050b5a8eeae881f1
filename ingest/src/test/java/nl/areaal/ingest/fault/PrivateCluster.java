package nl.areaal.ingest.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.areaal.geodata.store.Schema;
import nl.areaal.geodata.store.StoreAddress;

/** A PostgreSQL cluster with PostGIS that may be stopped as hard as can be, with the settings of the launcher's. */
final class PrivateCluster implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Path SETTINGS = Path.of("../tools/launcher/postgresql.conf");
    private static final String USER = "areaal";
    /** So small that a disk for the log is full within seconds. */
    private static final String SEGMENT_MEGABYTES = "1";

    private final Path programs = findPrograms();
    private final int port = Ports.free();
    private final String password = UUID.randomUUID().toString();
    private final Path data;
    private final Path says;

    private PrivateCluster(Path folder, Path logs) {
        data = folder.resolve("pg");
        says = logs.resolve("postgres.log");
    }

    /**
     * Makes and starts a cluster with a migrated database.
     *
     * @param logDisk where its write-ahead log lies, if not with its data
     */
    static PrivateCluster start(Path folder, Path logs, Optional<SmallDisk> logDisk) throws Exception {
        PrivateCluster cluster = new PrivateCluster(folder, logs);
        cluster.make(folder, logDisk);
        cluster.start();
        StoreAddress server = cluster.address("postgres");
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database areaal");
        }
        Schema.migrate(cluster.address().dataSource());
        return cluster;
    }

    StoreAddress address() {
        return address("areaal");
    }

    /** Starts it, also after a crash. */
    void start() {
        Commands.run(
                says,
                Commands.asPostgres(
                        program("pg_ctl"),
                        "-D",
                        data.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-s",
                        "-l",
                        data.resolve("server.log").toString(),
                        "-o",
                        "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + port,
                        "start"));
    }

    boolean isRunning() {
        return Commands.tryRun(says, control("status")) == 0 && canConnect();
    }

    /** Stops it without a checkpoint, as a crash would. */
    void crash() {
        Commands.run(says, control("stop", "-m", "immediate", "-w"));
    }

    @Override
    public void close() {
        Commands.tryRun(says, control("stop", "-m", "immediate", "-w"));
    }

    private StoreAddress address(String database) {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    private boolean canConnect() {
        try (Connection connection = address().dataSource().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void make(Path folder, Optional<SmallDisk> logDisk) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), password);
        Files.createDirectory(data);
        if (Commands.isRoot()) {
            Commands.run(says, List.of("chown", "postgres:", secret.toString(), data.toString()));
        }
        List<String> initialise = new ArrayList<>(List.of(
                program("initdb"), "-D", data.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + secret));
        initialise.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
        logDisk.ifPresent(disk ->
                initialise.addAll(List.of("--waldir=" + disk.folder("wal"), "--wal-segsize=" + SEGMENT_MEGABYTES)));
        Commands.run(says, Commands.asPostgres(initialise.toArray(String[]::new)));
        Files.delete(secret);
        Files.writeString(data.resolve("postgresql.conf"), Files.readString(SETTINGS), StandardOpenOption.APPEND);
    }

    private List<String> control(String... arguments) {
        List<String> whole = new ArrayList<>(List.of(program("pg_ctl"), "-D", data.toString()));
        whole.addAll(List.of(arguments));
        return Commands.asPostgres(whole.toArray(String[]::new));
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    /** The newest PostgreSQL that the launcher installed. */
    private static Path findPrograms() {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("there is no PostgreSQL in " + PROGRAMS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
