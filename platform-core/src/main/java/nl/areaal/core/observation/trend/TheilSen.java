package nl.areaal.core.observation.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trend of a series as the median of the slopes between all pairs of its points, with a confidence interval from Kendall's tau:
 * P.K. Sen, Estimates of the regression coefficient based on Kendall's tau, J. Am. Stat. Assoc. 63 (1968). Not swayed by outliers,
 * and it needs no normal errors; it takes points as independent, so for days that resemble the day before the interval is too
 * narrow.
 *
 * @param slope per unit of x
 * @param low the lowest slope that is reasonable
 * @param points how many it rests on
 */
public record TheilSen(double slope, double low, double high, int points) {
    /** Bounds that hold in 95 of 100 cases. */
    public static final double NORMAL_QUANTILE_95 = 1.959964;

    private static final int FEWEST = 4;

    /**
     * With fewer points the normal distribution says too little of Kendall's S: M.G. Kendall, Rank Correlation Methods (1975), p. 55,
     * after R.O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), section 16.4.2.
     */
    private static final int FEWEST_TO_JUDGE = 10;

    /**
     * The trend of points; empty when there are too few of them at different places.
     *
     * @param normalQuantile how many standard deviations of a normal distribution the interval is wide to each side
     */
    public static Optional<TheilSen> of(double[] x, double[] y, double normalQuantile) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "trend has " + x.length + " places and " + y.length + " values, expected as many");
        }
        double[] slopes = slopes(x, y);
        if (x.length < FEWEST || slopes.length == 0) {
            return Optional.empty();
        }
        double width = normalQuantile * Math.sqrt(variance(x, y));
        int below = (int) Math.rint((slopes.length - width) / 2) - 1;
        int above = (int) Math.rint((slopes.length + width) / 2);
        return Optional.of(new TheilSen(
                median(slopes), slopes[Math.max(0, below)], slopes[Math.min(slopes.length - 1, above)], x.length));
    }

    /** Whether the interval leaves no doubt about the direction, and there are points enough to rely on it. */
    public boolean isDemonstrable() {
        return points >= FEWEST_TO_JUDGE && (low > 0 || high < 0);
    }

    /** In rising order; pairs at the same place have none. */
    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * Math.max(0, x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] found = Arrays.copyOf(slopes, count);
        Arrays.sort(found);
        return found;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Of Kendall's S: less where points tie. */
    private static double variance(double[] x, double[] y) {
        return Math.max(0, (kendall(x.length) - ties(x) - ties(y)) / 18);
    }

    private static double ties(double[] values) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        return counts.values().stream().mapToDouble(TheilSen::kendall).sum();
    }

    private static double kendall(int count) {
        return (double) count * (count - 1) * (2.0 * count + 5);
    }
}
