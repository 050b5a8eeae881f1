package nl.areaal.core.goal;

import java.util.List;

/**
 * An indicator's figure for an area, as it is known now.
 *
 * @param low the lowest value that is reasonable; of a count the count itself
 * @param year the year that it tells about
 */
public record Figure(double value, double low, double high, String unit, int year, Basis basis) {
    /** Smaller differences, as a share of the figure, nobody could see in three digits. */
    private static final double SAME_SHARE = 0.001;

    public Figure {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "figure: value is " + value + ", expected between its bounds " + low + " and " + high);
        }
    }

    /** Whether a reader would see the same number with the same band. */
    public boolean readsLike(Figure other) {
        return unit.equals(other.unit) && close(value, other.value) && close(low, other.low) && close(high, other.high);
    }

    /** The same with the dataset versions behind it. */
    public Figure with(List<String> inputs) {
        return new Figure(value, low, high, unit, year, basis.with(inputs));
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= SAME_SHARE * Math.max(Math.abs(one), Math.abs(other));
    }
}
