package nl.areaal.core.scenario.inverse;

import java.util.HashMap;
import java.util.Map;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Setting;
import org.locationtech.jts.geom.Polygon;

/**
 * A measure at a place, of which one setting is still open.
 *
 * @param open the key of the open setting, e.g. {@code canopyShare}
 * @param fixed the values of the other settings by their keys
 */
public record Measure(InterventionKind kind, Polygon extent, String open, Map<String, Double> fixed) {
    /** How finely a setting is looked for: finer than anybody could carry out. */
    private static final int STEPS = 1024;

    public Measure {
        fixed = Map.copyOf(fixed);
        if (kind.settings().stream().noneMatch(setting -> setting.key().equals(open))) {
            throw new IllegalArgumentException(
                    "measure " + kind.key() + ": open is " + open + ", expected the key of one of its settings");
        }
    }

    /** The open setting. */
    public Setting setting() {
        return kind.settings().stream()
                .filter(setting -> setting.key().equals(open))
                .findFirst()
                .orElseThrow();
    }

    /** The measure with the open setting filled in. */
    public Intervention with(double amount) {
        Map<String, Double> settings = new HashMap<>(fixed);
        settings.put(open, amount);
        return kind.make(extent, settings);
    }

    /** The number of the last amount; the first is 0. Whole numbers are all of them amounts. */
    int last() {
        Setting setting = setting();
        return setting.whole() ? (int) (setting.high() - setting.low()) : STEPS;
    }

    /** The amounts that are looked at, from the lowest to the highest value of the setting. */
    double amount(int number) {
        Setting setting = setting();
        return setting.whole()
                ? setting.low() + number
                : setting.low() + (setting.high() - setting.low()) * number / STEPS;
    }
}
