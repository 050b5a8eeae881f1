package nl.areaal.ingest.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;

/** A broker and a cluster of their own, with as many ingesters as a test asks for; their logs stay in {@code target}. */
final class Installation implements AutoCloseable {
    private static final int DATASTREAMS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path logs;
    private final Path folder;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final PrivateCluster cluster;
    private final PrivateBroker broker;
    private final String seenByIngest;
    private final long[] datastreams;
    private final Rows rows;

    private Installation(Path logs, Parts parts) throws Exception {
        this.logs = logs;
        folder = Files.createTempDirectory(
                "areaal-fault", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        open.push(() -> delete(folder));
        cluster = PrivateCluster.start(folder, logs, parts.databaseLog());
        open.push(cluster::close);
        broker = PrivateBroker.start(folder, logs, parts.brokerLog(), parts.proxy());
        open.push(broker::close);
        seenByIngest = parts.proxy().map(SilentProxy::address).orElse(broker.address());
        datastreams = TestStations.register(cluster.address().dataSource(), "A", DATASTREAMS);
        TestStations.openToPartners(cluster.address().dataSource());
        rows = new Rows(cluster.address());
        Topics.prepare(stream());
    }

    /** What is special about an installation. */
    record Parts(Optional<SmallDisk> databaseLog, Optional<SmallDisk> brokerLog, Optional<SilentProxy> proxy) {
        static final Parts USUAL = new Parts(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Installation start(String name) throws Exception {
        return start(name, Parts.USUAL);
    }

    static Installation start(String name, Parts parts) throws Exception {
        return new Installation(logs(name), parts);
    }

    /** Where what belongs to a test says what it does. */
    static Path logs(String name) {
        try {
            Path logs = Path.of("target", "faults", name);
            delete(logs);
            return Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrivateCluster cluster() {
        return cluster;
    }

    PrivateBroker broker() {
        return broker;
    }

    Rows rows() {
        return rows;
    }

    long datastream(int number) {
        return datastreams[number];
    }

    StreamAddress stream() {
        return new StreamAddress(broker.address(), "areaal", "fault-suite");
    }

    IngestProcess ingester(String name) throws IOException {
        IngestProcess ingester = IngestProcess.start(name, logs, cluster.address(), seenByIngest);
        open.push(ingester::close);
        return ingester;
    }

    Load load(int perSecond) {
        Load load = Load.start(stream(), new NumberedReadings(datastreams), perSecond);
        open.push(load::close);
        return load;
    }

    /** Waits until all that the broker has by now is stored. */
    void awaitStored(Load load) {
        Map<Integer, Long> ends = load.ends();
        Waiting.until(PATIENCE, () -> rows.reach(ends));
    }

    /** Waits until a reading is stored that was not there before. */
    void awaitMore() {
        long before = rows.findCount().orElse(0);
        Waiting.until(PATIENCE, () -> rows.findCount().orElse(0) > before);
    }

    /** Ends the load, waits until all of it is stored, and counts. */
    void assertNothingLostOrDoubled(Load load) throws InterruptedException {
        int count = load.stop();
        awaitStored(load);
        rows.assertExactly(count);
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
