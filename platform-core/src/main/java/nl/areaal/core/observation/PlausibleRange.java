package nl.areaal.core.observation;

/**
 * The results that can be believed of a datastream; what lies outside is kept and marked, not thrown away.
 *
 * @param low the lowest believable result, or negative infinity
 * @param high the highest believable result, or infinity
 */
public record PlausibleRange(double low, double high) {
    /** For a datastream of which nobody said what to expect. */
    public static final PlausibleRange ANYTHING =
            new PlausibleRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public PlausibleRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "plausible range is " + low + " to " + high + ", expected low not above high");
        }
    }

    public boolean contains(double result) {
        return result >= low && result <= high;
    }

    public Quality judge(double result) {
        return contains(result) ? Quality.GOOD : Quality.of(QualityFlag.RANGE);
    }
}
