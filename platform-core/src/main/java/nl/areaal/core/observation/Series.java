package nl.areaal.core.observation;

/** The readings of one datastream in order of time, as a chart wants them: two columns of primitives. */
public final class Series {
    private static final int POINTS_PER_BUCKET = 2;

    private final long[] epochMillis;
    private final double[] results;

    private Series(long[] epochMillis, double[] results) {
        this.epochMillis = epochMillis;
        this.results = results;
    }

    /**
     * Makes a series of columns.
     *
     * @param epochMillis rising
     * @param results as many as times
     */
    public static Series of(long[] epochMillis, double[] results) {
        if (epochMillis.length != results.length) {
            throw new IllegalArgumentException(
                    "series has " + epochMillis.length + " times and " + results.length + " results, expected as many");
        }
        return new Series(epochMillis.clone(), results.clone());
    }

    public long epochMillis(int index) {
        return epochMillis[index];
    }

    public double result(int index) {
        return results[index];
    }

    public int size() {
        return epochMillis.length;
    }

    /**
     * The same course with at most so many points: the lowest and the highest of each stretch of equally many readings,
     * in order of time, so that no peak is lost.
     *
     * @param maxPoints 2 or more
     */
    public Series thinned(int maxPoints) {
        if (maxPoints < POINTS_PER_BUCKET) {
            throw new IllegalArgumentException("maxPoints is " + maxPoints + ", expected 2 or more");
        }
        if (size() <= maxPoints) {
            return this;
        }
        int buckets = maxPoints / POINTS_PER_BUCKET;
        long[] times = new long[buckets * POINTS_PER_BUCKET];
        double[] values = new double[times.length];
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = (int) ((long) bucket * size() / buckets);
            int to = (int) ((long) (bucket + 1) * size() / buckets);
            int lowest = lowest(from, to);
            int highest = highest(from, to, lowest);
            int at = bucket * POINTS_PER_BUCKET;
            times[at] = epochMillis[Math.min(lowest, highest)];
            values[at] = results[Math.min(lowest, highest)];
            times[at + 1] = epochMillis[Math.max(lowest, highest)];
            values[at + 1] = results[Math.max(lowest, highest)];
        }
        return new Series(times, values);
    }

    private int lowest(int from, int to) {
        int found = from;
        for (int i = from + 1; i < to; i++) {
            if (results[i] < results[found]) {
                found = i;
            }
        }
        return found;
    }

    /** Another reading than the lowest one, also where all are equal: a bucket always gives two points. */
    private int highest(int from, int to, int lowest) {
        int found = lowest == from ? from + 1 : from;
        for (int i = from; i < to; i++) {
            if (i != lowest && results[i] > results[found]) {
                found = i;
            }
        }
        return found;
    }
}
