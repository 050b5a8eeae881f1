package nl.areaal.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.StreamStretch;
import nl.areaal.geodata.observation.UnusableMessage;

/** What one look at the stream brought: readings, unusable messages, and the stretch of each partition they came from. */
final class ReadingBatch {
    private final ObservationBatch readings;
    private final List<UnusableMessage> unusable = new ArrayList<>();
    private final SortedMap<Integer, StreamStretch> stretches = new TreeMap<>();

    ReadingBatch(int expectedSize) {
        readings = new ObservationBatch(expectedSize);
    }

    ObservationBatch readings() {
        return readings;
    }

    List<UnusableMessage> unusable() {
        return unusable;
    }

    /** In order of their partitions, so that two readers of the same ones wait for each other and never crosswise. */
    List<StreamStretch> stretches() {
        return List.copyOf(stretches.values());
    }

    void add(Decoded.Accepted reading) {
        readings.add(reading.datastreamId(), reading.epochMicros(), reading.result(), reading.quality());
    }

    void add(UnusableMessage message) {
        unusable.add(message);
    }

    void add(StreamStretch stretch) {
        stretches.put(stretch.partition(), stretch);
    }
}
