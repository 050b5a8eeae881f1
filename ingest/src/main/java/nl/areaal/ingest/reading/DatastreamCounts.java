package nl.areaal.ingest.reading;

import java.util.Arrays;

/** How often each datastream occurs in a batch: a table of primitives, for tens of thousands of readings at a time. */
final class DatastreamCounts {
    private static final int FIRST_ROOM = 1024;
    /** No datastream has this number; free places hold it. */
    private static final long FREE = 0;

    private long[] datastreams = new long[FIRST_ROOM];
    private int[] counts = new int[FIRST_ROOM];
    private int size;

    /** Takes a datastream and how often it occurred. */
    @FunctionalInterface
    interface Sink {
        void take(long datastream, long count);
    }

    void add(long datastream) {
        int place = place(datastream);
        if (datastreams[place] == FREE) {
            if (2 * size >= datastreams.length) {
                grow();
                place = place(datastream);
            }
            datastreams[place] = datastream;
            size++;
        }
        counts[place]++;
    }

    void each(Sink sink) {
        for (int i = 0; i < datastreams.length; i++) {
            if (datastreams[i] != FREE) {
                sink.take(datastreams[i], counts[i]);
            }
        }
    }

    private int place(long datastream) {
        int mask = datastreams.length - 1;
        int place = (int) ((datastream * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (datastreams[place] != FREE && datastreams[place] != datastream) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = datastreams;
        int[] counted = counts;
        datastreams = new long[2 * before.length];
        counts = new int[2 * before.length];
        Arrays.fill(datastreams, FREE);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int place = place(before[i]);
                datastreams[place] = before[i];
                counts[place] = counted[i];
            }
        }
    }
}
