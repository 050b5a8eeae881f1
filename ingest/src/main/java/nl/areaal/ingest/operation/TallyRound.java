package nl.areaal.ingest.operation;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import nl.areaal.geodata.supply.MinuteStore;
import nl.areaal.ingest.reading.FeedTally;

/** Puts away what was counted of each feed. */
final class TallyRound implements Round {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final MinuteStore store;
    private final String instance;
    private final FeedTally tally;
    private final InstantSource clock;

    TallyRound(MinuteStore store, String instance, FeedTally tally, InstantSource clock) {
        this.store = store;
        this.instance = instance;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "counting what comes in";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        FeedTally.Taken taken = tally.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.add(instance, clock.instant().truncatedTo(ChronoUnit.MINUTES), taken.readings(), taken.unusable());
        } catch (RuntimeException e) {
            tally.giveBack(taken);
            throw e;
        }
    }
}
