package nl.areaal.ingest.fault;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped without a checkpoint ({@code -m immediate}) while readings are written. */
@Tag("faults")
class CrashedDatabaseFaultIT {
    private static final int CRASHES = 5;
    private static final int PER_SECOND = 3_000;
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    private final Random random = new Random(20_261_129);

    @Test
    void whatWasBeingWrittenIsWrittenOnceInTheEnd() throws Exception {
        try (Installation installation = Installation.start("crashed-database")) {
            Load load = installation.load(PER_SECOND);
            Program ingester = installation.ingester("ingest").program();
            for (int crash = 1; crash <= CRASHES; crash++) {
                installation.awaitMore();
                ingester.letRun(random.nextInt(LONGEST_LIFE_MILLIS));
                installation.cluster().crash();
                installation.cluster().start();
            }
            installation.awaitMore();
            installation.assertNothingLostOrDoubled(load);
        }
    }
}
