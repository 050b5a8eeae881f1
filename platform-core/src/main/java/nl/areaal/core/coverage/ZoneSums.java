package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * Sums of several quantities over zones, weighted by how much of each cell lies inside.
 *
 * <p>Whole numbers throughout: what was added can be taken away again without a trace, and the order makes no difference. The
 * quantum of a quantity is the smallest with which its largest value fits in each cell of a zone of 16 million cells; a sum that
 * does not fit all the same throws instead of turning over.
 */
public final class ZoneSums {
    private final int zones;
    private final Quantum[] quanta;
    private final long[] sums;
    private final long[] weights;

    ZoneSums(Quantum[] quanta, int zones) {
        this(zones, quanta, new long[quanta.length * zones], new long[quanta.length * zones]);
    }

    private ZoneSums(int zones, Quantum[] quanta, long[] sums, long[] weights) {
        this.zones = zones;
        this.quanta = quanta;
        this.sums = sums;
        this.weights = weights;
    }

    Quantum quantum(int quantity) {
        return quanta[quantity];
    }

    /** The step to which values of a quantity were rounded before they were summed. */
    public double step(int quantity) {
        return quanta[quantity].unit();
    }

    /** How many quantities are summed. */
    public int quantities() {
        return quanta.length;
    }

    /**
     * Adds cells of a zone.
     *
     * @param quanta their weighted sum
     * @param weight of those with data
     */
    void add(int quantity, int zone, long quanta, long weight) {
        int at = quantity * zones + zone;
        sums[at] = Math.addExact(sums[at], quanta);
        weights[at] += weight;
    }

    public ZoneSums plus(ZoneSums other) {
        return combined(other, 1);
    }

    public ZoneSums minus(ZoneSums other) {
        return combined(other, -1);
    }

    /** The mean over the cells of a zone that have data; NaN when none has. */
    public double mean(int quantity, int zone) {
        int at = quantity * zones + zone;
        return weights[at] == 0 ? Double.NaN : sums[at] * quanta[quantity].unit() / weights[at];
    }

    /** How much of a zone has data. */
    public double squareMetres(int quantity, int zone, GridFrame frame) {
        return weights[quantity * zones + zone] * frame.cellSquareMetres() / ZoneRuns.WHOLE_CELL;
    }

    private ZoneSums combined(ZoneSums other, int sign) {
        if (!Arrays.equals(other.quanta, quanta) || other.zones != zones) {
            throw new IllegalArgumentException("zone sums: " + other.quanta.length + " quantities of " + other.zones
                    + " zones, expected the same " + quanta.length + " of " + zones);
        }
        long[] sum = sums.clone();
        long[] weight = weights.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], sign * other.sums[i]);
            weight[i] += sign * other.weights[i];
        }
        return new ZoneSums(zones, quanta, sum, weight);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneSums that
                && zones == that.zones
                && Arrays.equals(quanta, that.quanta)
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }
}
