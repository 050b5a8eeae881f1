package nl.areaal.core.scenario;

/**
 * What a run found for one area: the mean over its cells, as it is now and as it would be.
 *
 * @param value with every parameter at its central value
 * @param low the lowest value that the parameters' ranges allow
 * @param high the highest value that they allow
 * @param delta value minus baseline
 * @param deltaLow the lowest difference, both sides taken with the same parameters, so that shared errors cancel
 * @param squareMetres how much of the area has data, and so bears the value
 */
public record AreaResult(
        String areaCode,
        double baseline,
        double value,
        double low,
        double high,
        double delta,
        double deltaLow,
        double deltaHigh,
        double squareMetres,
        String unit) {
    public AreaResult {
        if (areaCode.isBlank()) {
            throw new IllegalArgumentException("area result: areaCode is empty, expected the code of an area");
        }
        requireOrder(areaCode, "value", low, value, high);
        requireOrder(areaCode, "delta", deltaLow, delta, deltaHigh);
    }

    /** Whether every parameter in its range agrees on the direction of the difference. */
    public boolean isDemonstrable() {
        return deltaLow > 0 || deltaHigh < 0;
    }

    private static void requireOrder(String area, String field, double low, double central, double high) {
        if (!(low <= central && central <= high)) {
            throw new IllegalArgumentException("area result " + area + ": " + field + " is " + central
                    + ", expected between its bounds " + low + " and " + high);
        }
    }
}
