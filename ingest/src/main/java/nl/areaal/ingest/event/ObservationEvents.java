package nl.areaal.ingest.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.Correction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what was stored: the newest reading of each datastream, four times a second at most, and every correction.
 *
 * <p>Who listens looks at what is newest; telling of each of many small batches would cost more than storing them. The
 * first reading after a silence is told of at once. Belongs to one thread, which has to call {@link #publishDue}.
 */
public final class ObservationEvents {
    static final String STORED = "nl.areaal.observations-stored";
    static final String CORRECTED = "nl.areaal.observation-corrected";

    /** Keeps an event well below a broker's limit of a megabyte. */
    private static final int MOST_PER_EVENT = 2_000;

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventSink sink;
    private final LongFunction<Optional<Datastream>> datastreams;
    private final LongSupplier nanoTime;
    private final NewestReadings waiting = new NewestReadings();
    private long toldNanos;

    /**
     * Makes the events of one thread.
     *
     * @param datastreams finds the datastream of a reading; when it knows it no more, the reading is not told of
     */
    public ObservationEvents(EventSink sink, LongFunction<Optional<Datastream>> datastreams) {
        this(sink, datastreams, System::nanoTime);
    }

    ObservationEvents(EventSink sink, LongFunction<Optional<Datastream>> datastreams, LongSupplier nanoTime) {
        this.sink = sink;
        this.datastreams = datastreams;
        this.nanoTime = nanoTime;
        this.toldNanos = nanoTime.getAsLong() - BETWEEN.toNanos();
    }

    /** Tells of a batch that is stored, as soon as it is due; of corrections at once, after the readings that they came with. */
    public void stored(ObservationBatch batch, List<Correction> corrections, Instant time) {
        waiting.add(batch);
        if (corrections.isEmpty()) {
            publishDue(time);
        } else {
            publishRest(time);
            for (Correction correction : corrections) {
                datastreams
                        .apply(correction.datastreamId())
                        .ifPresent(datastream -> sink.publish(CORRECTED, time, corrected(datastream, correction)));
            }
        }
    }

    /** How long until {@link #publishDue} has something to tell; empty when nothing waits. */
    public Optional<Duration> untilDue() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, toldNanos + BETWEEN.toNanos() - nanoTime.getAsLong())));
    }

    /** Tells of what waited long enough. */
    public void publishDue(Instant time) {
        if (nanoTime.getAsLong() - toldNanos >= BETWEEN.toNanos()) {
            publishRest(time);
        }
    }

    /** Tells of all that waits. */
    public void publishRest(Instant time) {
        if (waiting.isEmpty()) {
            return;
        }
        toldNanos = nanoTime.getAsLong();
        ObservationBatch newest = waiting.take();
        for (int from = 0; from < newest.size(); from += MOST_PER_EVENT) {
            ArrayNode latest = JSON.createArrayNode();
            for (int i = from; i < Math.min(newest.size(), from + MOST_PER_EVENT); i++) {
                int index = i;
                datastreams
                        .apply(newest.datastreamId(i))
                        .ifPresent(datastream -> latest.add(reading(datastream, newest, index)));
            }
            sink.publish(STORED, time, JSON.createObjectNode().set("latest", latest));
        }
    }

    private static ObjectNode reading(Datastream datastream, ObservationBatch batch, int index) {
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

    private static ObjectNode corrected(Datastream datastream, Correction correction) {
        return JSON.createObjectNode()
                .put("datastream", datastream.id())
                .put("thing", datastream.thingId())
                .put("phenomenonTime", correction.phenomenonTime().toString())
                .put("was", correction.was())
                .put("is", correction.is())
                .put("version", correction.version());
    }
}
