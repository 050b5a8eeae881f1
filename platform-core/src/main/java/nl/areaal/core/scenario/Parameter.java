package nl.areaal.core.scenario;

/**
 * A number that a model takes from the literature, with the range in which the truth may lie.
 *
 * @param key short and stable, e.g. {@code wind}
 * @param source author, year and place, or the word {@link #ASSUMPTION} with its reason
 */
public record Parameter(
        String key, Bilingual name, String unit, double low, double central, double high, String source) {
    /** How a source begins that nobody published. */
    public static final String ASSUMPTION = "assumption";

    public Parameter {
        if (!(low <= central && central <= high)) {
            throw new IllegalArgumentException("parameter " + key + ": central is " + central
                    + ", expected between its bounds " + low + " and " + high);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "parameter " + key + ": source is empty, expected one or \"assumption\"");
        }
    }

    /** A constant that its source gives without a range. */
    public static Parameter fixed(String key, Bilingual name, String unit, double value, String source) {
        return new Parameter(key, name, unit, value, value, value, source);
    }

    public boolean isAssumption() {
        return source.startsWith(ASSUMPTION);
    }

    /** Whether its true value is not known well enough to be one number. */
    public boolean isRanged() {
        return low < high;
    }
}
