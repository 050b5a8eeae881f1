package nl.areaal.ingest.operation;

import java.time.Duration;
import nl.areaal.geodata.supply.DeletionRecord;
import nl.areaal.geodata.supply.MinuteStore;
import nl.areaal.geodata.supply.RetentionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has been kept for as long as was promised, some times a day. */
final class RetentionRound implements Round {
    static final String BY = "ingest";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
    private static final Duration EVERY = Duration.ofHours(6);

    private final RetentionStore store;
    private final MinuteStore minutes;

    RetentionRound(RetentionStore store, MinuteStore minutes) {
        this.store = store;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return "deleting what was kept long enough";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (DeletionRecord deleted : store.apply(BY)) {
            LOG.info(
                    "{} readings and {} unusable messages of {} from {} to {} were deleted: {}",
                    deleted.observations(),
                    deleted.unusable(),
                    deleted.whose(),
                    deleted.oldest(),
                    deleted.newest(),
                    deleted.rule());
        }
        minutes.forgetOld();
    }
}
