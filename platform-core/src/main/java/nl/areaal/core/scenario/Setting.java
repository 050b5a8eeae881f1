package nl.areaal.core.scenario;

/**
 * A number that whoever draws up a scenario chooses for an intervention.
 *
 * @param key stable, in camel case as in JSON, e.g. {@code canopyShare}
 * @param unit UCUM; 1 for shares and counts
 * @param usual what a form proposes
 */
public record Setting(String key, Bilingual name, String unit, double low, double high, double usual, boolean whole) {
    public Setting {
        if (!(low <= usual && usual <= high)) {
            throw new IllegalArgumentException(
                    "setting " + key + ": usual is " + usual + ", expected " + low + " to " + high);
        }
    }

    static Setting share(String key, String nl, String en, double usual) {
        return new Setting(key, new Bilingual(nl, en), "1", 0, 1, usual, false);
    }

    /** A number with a fraction, between bounds. */
    static Setting number(String key, Bilingual name, String unit, double... lowUsualHigh) {
        return new Setting(key, name, unit, lowUsualHigh[0], lowUsualHigh[2], lowUsualHigh[1], false);
    }

    /** Whether it is a part of a whole, which people read as a percentage. */
    public boolean isShare() {
        return unit.equals("1") && low == 0 && high == 1;
    }

    void check(String kind, double value) {
        if (!(value >= low && value <= high) || (whole && value != Math.rint(value))) {
            throw new IllegalArgumentException(kind + ": " + key + " is " + value + ", expected "
                    + (whole ? "a whole number from " : "") + low + " to " + high);
        }
    }
}
