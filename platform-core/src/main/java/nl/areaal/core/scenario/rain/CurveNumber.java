package nl.areaal.core.scenario.rain;

/** The curve number method for one place (USDA, TR-55, 1986, chapter 2; here in millimetres). */
public final class CurveNumber {
    /** The share of the retention that is held before any water runs off (equation 2-2). */
    static final double INITIAL_SHARE = 0.2;

    /** Retention is counted from a curve number of 100, which holds nothing. */
    static final double RETENTION_AT_100 = 254;

    static final double RETENTION_FACTOR = 25_400;

    private CurveNumber() {}

    /** How much rain the ground can hold once runoff has begun, in mm (equation 2-4). */
    public static double retentionMillimetres(double curveNumber) {
        return RETENTION_FACTOR / curveNumber - RETENTION_AT_100;
    }

    /** How much of the rain runs off, in mm (equation 2-3). */
    public static double runoffMillimetres(double rainMillimetres, double retentionMillimetres) {
        double excess = Math.max(0, rainMillimetres - INITIAL_SHARE * retentionMillimetres);
        return excess == 0 ? 0 : excess * excess / (rainMillimetres + (1 - INITIAL_SHARE) * retentionMillimetres);
    }
}
