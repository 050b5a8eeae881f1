package nl.areaal.ingest.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.UnusableMessage;

/** Counts what comes in for each datastream until somebody takes the counts away; safe to use from several threads. */
public final class FeedTally {
    private Counts counts = new Counts();

    /** What came in: readings and unusable messages by datastream. */
    public record Taken(Map<Long, Long> readings, Map<Long, Long> unusable) {
        public boolean isEmpty() {
            return readings.isEmpty() && unusable.isEmpty();
        }
    }

    /** Counts readings that are stored, those included that were known already. */
    public void count(ObservationBatch batch) {
        DatastreamCounts ofBatch = new DatastreamCounts();
        for (int i = 0; i < batch.size(); i++) {
            ofBatch.add(batch.datastreamId(i));
        }
        synchronized (this) {
            ofBatch.each((datastream, count) -> counts.readings.merge(datastream, count, Long::sum));
        }
    }

    /** Counts messages that could not be used, as far as it is known whose they are. */
    public synchronized void count(List<UnusableMessage> messages) {
        for (UnusableMessage message : messages) {
            message.datastream().ifPresent(datastream -> counts.unusable.merge(datastream, 1L, Long::sum));
        }
    }

    /** The counts since the last time they were taken. */
    public synchronized Taken take() {
        Taken taken = new Taken(counts.readings, counts.unusable);
        counts = new Counts();
        return taken;
    }

    /** Gives back what could not be put away. */
    public synchronized void giveBack(Taken taken) {
        taken.readings().forEach((datastream, count) -> counts.readings.merge(datastream, count, Long::sum));
        taken.unusable().forEach((datastream, count) -> counts.unusable.merge(datastream, count, Long::sum));
    }

    private static final class Counts {
        private final Map<Long, Long> readings = new HashMap<>();
        private final Map<Long, Long> unusable = new HashMap<>();
    }
}
