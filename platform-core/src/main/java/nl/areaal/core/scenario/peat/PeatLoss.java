package nl.areaal.core.scenario.peat;

import java.util.Arrays;

/**
 * What a hectare of peat meadow loses in a year, by the depth of the ditch water in summer.
 *
 * <p>The figures are our own aggregates of the SOMERS calculation rules v2.0 (NOBV, 12-01-2024): over its 290 combinations of soil,
 * parcel width and seepage, without measures and with the same water level in winter, the medians of the published median, minimum
 * and maximum, and the quartiles of the published medians. In between they are interpolated; beyond them there is no answer.
 */
public final class PeatLoss {
    public static final double SHALLOWEST_METRES = 0.2;
    public static final double DEEPEST_METRES = 1.2;

    /** Less peat than this in a cell is none. */
    public static final double LEAST_SHARE = 0.001;

    /** Depths that differ by less are the same: sums of floats end up a little beside the table's ends. */
    static final double ROUNDING_METRES = 0.0005;

    static final int STEPS = 5;

    private static final double[] MEDIAN = {4.50, 7.82, 11.85, 16.34, 19.81, 22.25};
    private static final double[] MINIMUM = {3.78, 7.02, 10.22, 13.40, 15.76, 18.13};
    private static final double[] MAXIMUM = {5.66, 8.59, 12.60, 17.09, 20.80, 23.04};
    private static final double[] LOWER_QUARTILE = {2.70, 5.75, 9.19, 13.07, 15.80, 17.94};
    private static final double[] UPPER_QUARTILE = {7.37, 10.06, 14.35, 18.91, 23.13, 25.74};

    private PeatLoss() {}

    /** CO2 by oxidation in t/ha/yr, as the table's median; NaN beyond the table. */
    public static double carbonDioxide(double summerDepthMetres) {
        return carbonDioxide(summerDepthMetres, 0, 0);
    }

    /**
     * CO2 by oxidation in t/ha/yr; NaN beyond the table.
     *
     * @param groundwater -1 for the published minimum, 1 for the maximum, which come from the uncertainty of the groundwater level
     * @param parcel -1 for the lower quartile of soils and parcels, 1 for the upper
     */
    public static double carbonDioxide(double summerDepthMetres, double groundwater, double parcel) {
        return between(table(groundwater, parcel), summerDepthMetres);
    }

    /**
     * How fast the ground sinks, in mm a year (van den Akker et al., from a secondary source); never below 0.
     *
     * @param lowestGroundwaterMetres mean lowest groundwater level (GLG) below the ground
     */
    public static double subsidenceMillimetres(double lowestGroundwaterMetres) {
        return Math.max(0, 23.54 * lowestGroundwaterMetres - 6.68);
    }

    /** CO2 at each depth of the table, for a place within the ranges. */
    static double[] table(double groundwater, double parcel) {
        double[] tonnes = new double[MEDIAN.length];
        Arrays.setAll(
                tonnes,
                i -> MEDIAN[i]
                        * factor(groundwater, MINIMUM[i], MEDIAN[i], MAXIMUM[i])
                        * factor(parcel, LOWER_QUARTILE[i], MEDIAN[i], UPPER_QUARTILE[i]));
        return tonnes;
    }

    /** A value of a table at a depth: on a straight line between its neighbours. */
    static double between(double[] table, double depthMetres) {
        if (!(depthMetres >= SHALLOWEST_METRES - ROUNDING_METRES && depthMetres <= DEEPEST_METRES + ROUNDING_METRES)) {
            return Double.NaN;
        }
        return inside(table, depthMetres);
    }

    /** The same for a depth that is known to lie within the table. */
    static double inside(double[] table, double depthMetres) {
        double place = place(depthMetres);
        int step = step(place);
        return beyond(table, step, place - step);
    }

    /** Where a depth stands in the table, in steps from its start. */
    static double place(double depthMetres) {
        return Math.min(Math.max(0, (depthMetres - SHALLOWEST_METRES) * STEPS), STEPS);
    }

    /** The last depth of the table before a place, of which another follows. */
    static int step(double place) {
        return Math.min((int) place, STEPS - 1);
    }

    static double beyond(double[] table, int step, double part) {
        return table[step] + part * (table[step + 1] - table[step]);
    }

    private static double factor(double place, double low, double median, double high) {
        return 1 + place * (place < 0 ? median - low : high - median) / median;
    }
}
