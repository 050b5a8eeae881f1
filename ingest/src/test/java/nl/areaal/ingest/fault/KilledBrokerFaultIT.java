package nl.areaal.ingest.fault;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The broker is ended by {@code kill -9} while a partner publishes to it and the ingester reads from it. */
@Tag("faults")
class KilledBrokerFaultIT {
    private static final int KILLS = 4;
    private static final int PER_SECOND = 3_000;
    private static final int LONGEST_LIFE_MILLIS = 2_000;

    private final Random random = new Random(20_261_128);

    @Test
    void whatTheBrokerAcknowledgedIsStoredOnce() throws Exception {
        try (Installation installation = Installation.start("killed-broker")) {
            Load load = installation.load(PER_SECOND);
            Program ingester = installation.ingester("ingest").program();
            for (int kill = 1; kill <= KILLS; kill++) {
                installation.awaitMore();
                ingester.letRun(random.nextInt(LONGEST_LIFE_MILLIS));
                installation.broker().kill();
                installation.broker().startAgain();
            }
            installation.awaitMore();
            installation.assertNothingLostOrDoubled(load);
        }
    }
}
