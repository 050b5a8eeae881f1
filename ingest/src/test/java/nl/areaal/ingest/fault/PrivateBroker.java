package nl.areaal.ingest.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/** A Kafka broker of one node, as the launcher runs it, that may be killed and started again on the same log. */
final class PrivateBroker implements AutoCloseable {
    private static final String LOGGING = "-Dlog4j2.configurationFile=../tools/broker/log4j2.properties";

    private final int port = Ports.free();
    private final int proxiedPort = Ports.free();
    private final Program program;

    private PrivateBroker(Path folder, Path logs, Path data, Optional<SilentProxy> proxy) throws IOException {
        Path settings = Files.writeString(folder.resolve("server.properties"), settings(data, proxy));
        String jars = jars();
        Commands.run(
                logs.resolve("kafka-format.log"),
                Commands.java(
                        "-XX:TieredStopAtLevel=1",
                        LOGGING,
                        "-cp",
                        jars,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString()));
        program = Program.start(
                "kafka",
                logs,
                new ProcessBuilder(Commands.java(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        LOGGING,
                        "-cp",
                        jars,
                        "kafka.Kafka",
                        settings.toString())));
        proxy.ifPresent(between -> between.leadTo(proxiedPort));
    }

    /**
     * Makes and starts a broker.
     *
     * @param logDisk where its log lies, if not in the folder
     * @param proxy stands before a second door, which names the proxy as its address
     */
    static PrivateBroker start(Path folder, Path logs, Optional<SmallDisk> logDisk, Optional<SilentProxy> proxy)
            throws IOException {
        Path data = logDisk.map(disk -> disk.folder("kafka")).orElse(folder.resolve("kafka"));
        PrivateBroker broker = new PrivateBroker(folder, logs, data, proxy);
        broker.awaitAnswer();
        return broker;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    boolean isAlive() {
        return program.isAlive();
    }

    void kill() {
        program.kill();
    }

    void startAgain() {
        program.startAgain();
        awaitAnswer();
    }

    @Override
    public void close() {
        program.kill();
    }

    private void awaitAnswer() {
        program.await(() -> program.hasSaid("Kafka Server started") && Ports.answers(port));
    }

    private static String jars() {
        String folder = System.getenv("AREAAL_KAFKA_LIB");
        if (folder == null) {
            throw new IllegalStateException("AREAAL_KAFKA_LIB is not set; ./areaal verify sets it");
        }
        return folder + "/*";
    }

    private String settings(Path data, Optional<SilentProxy> proxy) {
        int controller = Ports.free();
        String direct = "PLAINTEXT://127.0.0.1:" + port;
        String door = proxy.isPresent() ? ",PROXIED://127.0.0.1:" + proxiedPort : "";
        String shown = proxy.map(between -> ",PROXIED://" + between.address()).orElse("");
        return """
                process.roles=broker,controller
                node.id=1
                listeners=%s%s,CONTROLLER://127.0.0.1:%d
                advertised.listeners=%s%s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                controller.quorum.voters=1@127.0.0.1:%d
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.segment.bytes=268435456
                """.formatted(direct, door, controller, direct, shown, controller, data);
    }
}
