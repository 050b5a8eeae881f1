package nl.areaal.core.goal;

/** What a figure was, or must be, by the end of a year. */
public record Milestone(int year, double value) {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;

    public Milestone {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "milestone: year is " + year + ", expected " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("milestone: value is " + value + ", expected a finite number");
        }
    }
}
