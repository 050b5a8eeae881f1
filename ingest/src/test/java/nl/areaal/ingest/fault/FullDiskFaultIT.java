package nl.areaal.ingest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.areaal.ingest.fault.Installation.Parts;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk with the database's or the broker's log runs full under load; somebody makes room later. */
@Tag("faults")
class FullDiskFaultIT {
    private static final int MEGABYTES = 128;
    private static final int PER_SECOND = 3_000;
    private static final int FULL_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void theIngesterWaitsUntilTheDatabaseHasRoomForItsLog() throws Exception {
        try (SmallDisk disk = disk("full-database-log");
                Installation installation = Installation.start(
                        "full-database-log", new Parts(Optional.of(disk), Optional.empty(), Optional.empty()))) {
            Load load = installation.load(PER_SECOND);
            IngestProcess ingester = installation.ingester("ingest");
            installation.awaitMore();
            disk.fill();
            Waiting.until(PATIENCE, () -> !ingester.isHealthy());
            ingester.program().letRun(FULL_MILLIS);
            assertThat(ingester.program().isAlive()).isTrue();
            disk.makeRoom();
            if (!installation.cluster().isRunning()) {
                installation.cluster().start();
            }
            installation.awaitMore();
            installation.assertNothingLostOrDoubled(load);
        }
    }

    /** A broker whose only disk fails stops by itself; somebody starts it when there is room. */
    @Test
    void theIngesterWaitsUntilTheBrokerHasRoomForItsLog() throws Exception {
        try (SmallDisk disk = disk("full-broker-log");
                Installation installation = Installation.start(
                        "full-broker-log", new Parts(Optional.empty(), Optional.of(disk), Optional.empty()))) {
            Load load = installation.load(PER_SECOND);
            IngestProcess ingester = installation.ingester("ingest");
            installation.awaitMore();
            disk.fill();
            Waiting.until(PATIENCE, () -> !installation.broker().isAlive() && !ingester.isHealthy());
            ingester.program().letRun(FULL_MILLIS);
            assertThat(ingester.program().isAlive()).isTrue();
            disk.makeRoom();
            installation.broker().startAgain();
            installation.awaitMore();
            installation.assertNothingLostOrDoubled(load);
        }
    }

    private static SmallDisk disk(String name) throws Exception {
        Path logs = Installation.logs(name + "-disk");
        Optional<SmallDisk> disk = SmallDisk.find(logs, MEGABYTES);
        assumeTrue(
                disk.isPresent(), "a small disk can't be mounted by this user: the fault of a full disk is left out");
        return disk.orElseThrow();
    }
}
