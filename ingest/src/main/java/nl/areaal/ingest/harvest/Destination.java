package nl.areaal.ingest.harvest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.feed.StreamDelivery;

/** A datastream of ours that takes from another service what it does not have yet, and what was corrected there. */
final class Destination {
    private final StreamDelivery delivery;
    private final SeriesStore stored;
    private final long datastreamId;
    private final String unit;

    Destination(StreamDelivery delivery, SeriesStore stored, long datastreamId, String unit) {
        this.delivery = delivery;
        this.stored = stored;
        this.datastreamId = datastreamId;
        this.unit = unit;
    }

    long datastreamId() {
        return datastreamId;
    }

    /**
     * Delivers what is new.
     *
     * @param told in order of time, those of one time in the order in which they became known
     * @return how many were new
     */
    int take(List<TimedResult> told) {
        if (told.isEmpty()) {
            return 0;
        }
        Map<Instant, Double> known = stored.results(
                datastreamId, told.getFirst().time(), told.getLast().time());
        List<TimedResult> fresh = fresh(told, known);
        fresh.forEach(
                reading -> delivery.publish(new ReadingMessage(datastreamId, reading.time(), reading.result(), unit)));
        return fresh.size();
    }

    /**
     * Of several results for one time those after the one that the store holds: what it was corrected from before would else
     * come back each time.
     */
    static List<TimedResult> fresh(List<TimedResult> told, Map<Instant, Double> known) {
        List<TimedResult> fresh = new ArrayList<>();
        List<TimedResult> ofOneTime = new ArrayList<>();
        for (TimedResult reading : told) {
            if (!ofOneTime.isEmpty() && !ofOneTime.getFirst().time().equals(reading.time())) {
                fresh.addAll(ofOneTime);
                ofOneTime.clear();
            }
            Double held = known.get(reading.time().truncatedTo(ChronoUnit.MICROS));
            if (held != null && held == reading.result()) {
                ofOneTime.clear();
            } else {
                ofOneTime.add(reading);
            }
        }
        fresh.addAll(ofOneTime);
        return fresh;
    }
}
