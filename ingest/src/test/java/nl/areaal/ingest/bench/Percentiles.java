package nl.areaal.ingest.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long things took, in order. */
final class Percentiles {
    private final long[] sortedNanos;

    private Percentiles(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Percentiles of(Collection<Long> nanos) {
        return new Percentiles(
                nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    double p50() {
        return millis(0.5);
    }

    double p99() {
        return millis(0.99);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private double millis(double share) {
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return rank == 0 ? Double.NaN : sortedNanos[rank - 1] / 1e6;
    }
}
