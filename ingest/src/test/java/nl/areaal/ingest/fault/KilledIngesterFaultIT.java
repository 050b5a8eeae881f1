package nl.areaal.ingest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ingester is ended by {@code kill -9}, again and again, at moments that nobody chose. */
@Tag("faults")
class KilledIngesterFaultIT {
    private static final int KILLS = 20;
    private static final int PER_SECOND = 3_000;
    private static final int LONGEST_AFTER_MILLIS = 600;

    private final Random random = new Random(20_261_127);

    @Test
    void twentyKillsLoseNothingAndDoubleNothing() throws Exception {
        try (Installation installation = Installation.start("killed-ingester")) {
            Load load = installation.load(PER_SECOND);
            long began = System.nanoTime();
            Program ingester = installation.ingester("ingest").program();
            installation.awaitMore();
            long startMillis = (System.nanoTime() - began) / 1_000_000;
            int cutShort = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                letLive(installation, ingester, kill % 2 == 0, startMillis);
                ingester.kill();
                cutShort += installation.rows().reach(load.ends()) ? 0 : 1;
                ingester.startAgain();
            }
            installation.assertNothingLostOrDoubled(load);
            assertThat(cutShort).as("kills with readings still to come").isGreaterThan(KILLS / 2);
        }
    }

    /** Some lives store something and end soon after; others may end before, in or after their first batch. */
    private void letLive(Installation installation, Program ingester, boolean untilItStores, long startMillis)
            throws InterruptedException {
        if (untilItStores) {
            installation.awaitMore();
            ingester.letRun(random.nextInt(LONGEST_AFTER_MILLIS));
        } else {
            ingester.letRun((long) (startMillis * random.nextDouble(0.6, 1.2)));
        }
    }
}
