package nl.areaal.core.observation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Readings on their way to the store, as columns of primitives: a million of them cost no million objects.
 *
 * <p>Grows as needed and can be emptied for reuse. The order is the order of arrival, and it counts: of two readings of
 * one datastream and time the later one is the correction.
 */
public final class ObservationBatch {
    private static final int SMALLEST = 16;

    private long[] datastreamIds;
    private long[] epochMicros;
    private double[] results;
    private short[] qualities;
    private int size;

    public ObservationBatch() {
        this(SMALLEST);
    }

    /**
     * Makes an empty batch.
     *
     * @param expectedSize room made in advance; more fits
     */
    public ObservationBatch(int expectedSize) {
        int room = Math.max(SMALLEST, expectedSize);
        datastreamIds = new long[room];
        epochMicros = new long[room];
        results = new double[room];
        qualities = new short[room];
    }

    /**
     * Appends a reading.
     *
     * @param epochMicros microseconds since 1970-01-01T00:00:00Z, the store's resolution
     * @param quality see {@link Quality#code()}
     * @throws IllegalArgumentException if the result is not finite
     */
    public void add(long datastreamId, long epochMicros, double result, int quality) {
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException(
                    "result of datastream " + datastreamId + " is " + result + ", expected a finite number");
        }
        append(datastreamId, epochMicros, result, quality);
    }

    /** Appends a reading whose result is no number and is kept elsewhere; here it is NaN. */
    public void addWithoutNumber(long datastreamId, long epochMicros) {
        append(datastreamId, epochMicros, Double.NaN, Quality.GOOD.code());
    }

    private void append(long datastreamId, long epochMicros, double result, int quality) {
        if (size == datastreamIds.length) {
            grow();
        }
        this.datastreamIds[size] = datastreamId;
        this.epochMicros[size] = epochMicros;
        this.results[size] = result;
        this.qualities[size] = (short) quality;
        size++;
    }

    public void add(Observation reading) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, reading.phenomenonTime());
        add(reading.datastreamId(), micros, reading.result(), reading.quality().code());
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public long datastreamId(int index) {
        return datastreamIds[checked(index)];
    }

    public long epochMicros(int index) {
        return epochMicros[checked(index)];
    }

    public double result(int index) {
        return results[checked(index)];
    }

    public short quality(int index) {
        return qualities[checked(index)];
    }

    /** Empties the batch and keeps its room. */
    public void clear() {
        size = 0;
    }

    private int checked(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("reading " + index + " of a batch of " + size);
        }
        return index;
    }

    private void grow() {
        int room = datastreamIds.length * 2;
        datastreamIds = Arrays.copyOf(datastreamIds, room);
        epochMicros = Arrays.copyOf(epochMicros, room);
        results = Arrays.copyOf(results, room);
        qualities = Arrays.copyOf(qualities, room);
    }
}
