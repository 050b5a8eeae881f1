package nl.areaal.core.scenario.rain;

import nl.areaal.core.scenario.Bilingual;

/**
 * Cloudbursts that Dutch municipalities test their streets with.
 *
 * <p>Depth and duration are those in use for the stress test of DPRA, from a secondary source. The curve number method itself knows
 * no duration: it asks only how much falls.
 */
@SuppressWarnings("ImmutableEnumChecker") // texts are immutable records
public enum DesignStorm {
    HEAVY(70, new Bilingual("70 mm in een uur", "70 mm in an hour")),
    VERY_HEAVY(90, new Bilingual("90 mm in een uur", "90 mm in an hour")),
    EXTREME(160, new Bilingual("160 mm in twee uur", "160 mm in two hours"));

    private final double millimetres;
    private final Bilingual words;

    DesignStorm(double millimetres, Bilingual words) {
        this.millimetres = millimetres;
        this.words = words;
    }

    public double millimetres() {
        return millimetres;
    }

    public Bilingual words() {
        return words;
    }
}
