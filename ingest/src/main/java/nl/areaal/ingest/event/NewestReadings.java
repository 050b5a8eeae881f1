package nl.areaal.ingest.event;

import java.util.Arrays;
import nl.areaal.core.observation.DatastreamIndex;
import nl.areaal.core.observation.ObservationBatch;

/** The newest reading of each datastream among all that were added, as columns of primitives. */
final class NewestReadings {
    private static final int FIRST_ROOM = 1024;

    private final DatastreamIndex datastreams = new DatastreamIndex();
    private long[] epochMicros = new long[FIRST_ROOM];
    private double[] results = new double[FIRST_ROOM];
    private short[] qualities = new short[FIRST_ROOM];

    /** Of two readings of one time the later one counts: it is the correction. */
    void add(ObservationBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            int before = datastreams.size();
            int number = datastreams.of(batch.datastreamId(i));
            if (number == before || batch.epochMicros(i) >= epochMicros[number]) {
                put(number, batch, i);
            }
        }
    }

    private void put(int number, ObservationBatch batch, int index) {
        if (number == results.length) {
            grow();
        }
        epochMicros[number] = batch.epochMicros(index);
        results[number] = batch.result(index);
        qualities[number] = batch.quality(index);
    }

    boolean isEmpty() {
        return datastreams.size() == 0;
    }

    /** Takes them all, one for each datastream. */
    ObservationBatch take() {
        ObservationBatch taken = new ObservationBatch(datastreams.size());
        for (int number = 0; number < datastreams.size(); number++) {
            taken.add(datastreams.datastream(number), epochMicros[number], results[number], qualities[number]);
        }
        datastreams.clear();
        return taken;
    }

    private void grow() {
        int room = 2 * results.length;
        epochMicros = Arrays.copyOf(epochMicros, room);
        results = Arrays.copyOf(results, room);
        qualities = Arrays.copyOf(qualities, room);
    }
}
