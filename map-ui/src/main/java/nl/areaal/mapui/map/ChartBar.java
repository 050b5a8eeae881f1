package nl.areaal.mapui.map;

/**
 * One bar of a comparison, with the band in which the value may lie.
 *
 * @param label what the bar stands for, e.g. baseline
 */
public record ChartBar(String label, double value, double low, double high) {
    public ChartBar {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "value of " + label + " is " + value + ", expected between low " + low + " and high " + high);
        }
    }
}
