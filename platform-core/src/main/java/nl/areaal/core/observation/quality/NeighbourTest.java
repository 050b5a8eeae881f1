package nl.areaal.core.observation.quality;

import java.util.Arrays;

/**
 * Tells whether a result stands alone among those around it, by median and median deviation: one neighbour that is wrong
 * itself moves neither of them.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1993.10476339">Davies and Gather (1993), The identification of multiple
 *     outliers</a>, on the Hampel identifier
 * @see <a href="https://library.wmo.int/idurl/4/41650">WMO-No. 8, volume V, chapter 1</a>, on spatial consistency
 */
public final class NeighbourTest {
    /** With fewer there is no telling who is wrong. */
    public static final int LEAST_NEIGHBOURS = 5;

    private static final double MOST_DEVIATIONS = 5;
    /** Makes the median deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private NeighbourTest() {}

    /**
     * Whether a result is further from the median of its neighbours than five times what they are from it.
     *
     * @param neighbours their results; sorted by this
     * @param tolerance how far apart neighbours may always be
     */
    public static boolean disagrees(double result, double[] neighbours, double tolerance) {
        if (neighbours.length < LEAST_NEIGHBOURS) {
            return false;
        }
        double median = median(neighbours);
        double[] deviations = new double[neighbours.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(neighbours[i] - median);
        }
        double most = Math.max(tolerance, MOST_DEVIATIONS * NORMAL * median(deviations));
        return Math.abs(result - median) > most;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
