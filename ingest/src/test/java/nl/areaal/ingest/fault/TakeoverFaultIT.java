package nl.areaal.ingest.fault;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two ingesters of one group share the stream and take over from each other: from one that was killed, from one that was
 * stopped, and from one that stood still so long that it was given up and then goes on with what it had in hand.
 */
@Tag("faults")
class TakeoverFaultIT {
    private static final int PER_SECOND = 3_000;

    @Test
    void eachReadingIsStoredOnceWhoeverReadsIt() throws Exception {
        try (Installation installation = Installation.start("takeover")) {
            Load load = installation.load(PER_SECOND);
            Program first = installation.ingester("first").program();
            Program second = installation.ingester("second").program();
            installation.awaitMore();
            installation.awaitStored(load);

            first.kill();
            installation.awaitStored(load);
            first.startAgain();
            installation.awaitStored(load);

            second.freeze();
            installation.awaitStored(load);
            second.thaw();
            installation.awaitStored(load);

            second.stop();
            installation.awaitStored(load);
            second.startAgain();
            installation.awaitStored(load);

            first.freeze();
            installation.awaitStored(load);
            first.thaw();
            installation.awaitStored(load);
            installation.assertNothingLostOrDoubled(load);
        }
    }
}
