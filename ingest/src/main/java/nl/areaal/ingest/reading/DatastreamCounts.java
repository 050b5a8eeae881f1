package nl.areaal.ingest.reading;

import java.util.Arrays;
import nl.areaal.core.observation.DatastreamIndex;

/** How often each datastream occurs in a batch: primitives, for tens of thousands of readings at a time. */
final class DatastreamCounts {
    private static final int FIRST_ROOM = 1024;

    private final DatastreamIndex datastreams = new DatastreamIndex();
    private int[] counts = new int[FIRST_ROOM];

    /** Takes a datastream and how often it occurred. */
    @FunctionalInterface
    interface Sink {
        void take(long datastream, long count);
    }

    void add(long datastream) {
        int number = datastreams.of(datastream);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[number]++;
    }

    void each(Sink sink) {
        for (int number = 0; number < datastreams.size(); number++) {
            sink.take(datastreams.datastream(number), counts[number]);
        }
    }
}
