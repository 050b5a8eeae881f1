package nl.areaal.ingest.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.Correction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which readings a batch brought: the newest of each datastream, and every correction. */
public final class ObservationEvents {
    static final String STORED = "nl.areaal.observations-stored";
    static final String CORRECTED = "nl.areaal.observation-corrected";

    /** Keeps an event well below a broker's limit of a megabyte. */
    private static final int MOST_PER_EVENT = 2_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventPublisher publisher;

    public ObservationEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Tells of a batch that is stored.
     *
     * @param datastreams finds the datastream of a reading
     */
    public void publish(
            ObservationBatch batch, List<Correction> corrections, LongFunction<Datastream> datastreams, Instant time) {
        List<Integer> newest = newest(batch);
        for (int from = 0; from < newest.size(); from += MOST_PER_EVENT) {
            ArrayNode latest = JSON.createArrayNode();
            for (int index : newest.subList(from, Math.min(newest.size(), from + MOST_PER_EVENT))) {
                latest.add(reading(batch, index, datastreams));
            }
            publisher.publish(STORED, time, JSON.createObjectNode().set("latest", latest));
        }
        for (Correction correction : corrections) {
            publisher.publish(CORRECTED, time, corrected(correction, datastreams));
        }
    }

    /** The index of the newest reading of each datastream. */
    private static List<Integer> newest(ObservationBatch batch) {
        Map<Long, Integer> newest = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            newest.merge(
                    batch.datastreamId(i),
                    i,
                    (known, other) -> batch.epochMicros(other) >= batch.epochMicros(known) ? other : known);
        }
        return new ArrayList<>(newest.values());
    }

    private static ObjectNode reading(ObservationBatch batch, int index, LongFunction<Datastream> datastreams) {
        Datastream datastream = datastreams.apply(batch.datastreamId(index));
        return JSON.createObjectNode()
                .put("datastream", datastream.id())
                .put("thing", datastream.thingId())
                .put(
                        "phenomenonTime",
                        Instant.EPOCH
                                .plus(batch.epochMicros(index), ChronoUnit.MICROS)
                                .toString())
                .put("result", batch.result(index))
                .put("unit", datastream.unit().ucum())
                .put("quality", batch.quality(index));
    }

    private static ObjectNode corrected(Correction correction, LongFunction<Datastream> datastreams) {
        return JSON.createObjectNode()
                .put("datastream", correction.datastreamId())
                .put("thing", datastreams.apply(correction.datastreamId()).thingId())
                .put("phenomenonTime", correction.phenomenonTime().toString())
                .put("was", correction.was())
                .put("is", correction.is())
                .put("version", correction.version());
    }
}
