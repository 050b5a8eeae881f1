package nl.areaal.core.coverage;

/**
 * From where to where values run, those that are no data left out.
 *
 * @param low above {@code high} when there are no values
 */
public record ValueRange(float low, float high) {
    public static final ValueRange EMPTY = new ValueRange(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** The range of some cells. */
    public static ValueRange of(float[] cells) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : cells) {
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return new ValueRange(low, high);
    }

    public ValueRange and(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Whether no value lies outside of bounds. */
    public boolean isWithin(float lowest, float highest) {
        return !(low < lowest) && !(high > highest);
    }
}
