package nl.areaal.ingest.fault;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two ingesters of one group share the stream and take over from each other: from one that was killed, from one that was
 * stopped, and from one that stood still so long that it was given up and then goes on with what it had in hand.
 */
@Tag("faults")
class TakeoverFaultIT {
    private static final int PER_SECOND = 3_000;
    private static final int MOST_TRIES = 300;
    private static final int LOOK_MILLIS = 100;

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

            freezeInTransaction(installation, first);
            installation.awaitStored(load);
            first.thaw();
            installation.awaitStored(load);
            installation.assertNothingLostOrDoubled(load);
        }
    }

    /** Until it stands still with rows that it has written and not yet committed. */
    private static void freezeInTransaction(Installation installation, Program ingester) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            ingester.freeze();
            List<String> open = openTransactions(installation);
            ingester.letRun(LOOK_MILLIS);
            if (openTransactions(installation).stream().anyMatch(open::contains)) {
                return;
            }
            ingester.thaw();
            ingester.letRun(LOOK_MILLIS);
        }
        throw new AssertionError("never caught the ingester in a transaction");
    }

    private static List<String> openTransactions(Installation installation) {
        return installation
                .rows()
                .jdbc()
                .sql("select pid || ' since ' || xact_start from pg_stat_activity where state = 'idle in transaction'")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
