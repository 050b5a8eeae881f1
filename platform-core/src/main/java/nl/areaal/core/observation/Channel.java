package nl.areaal.core.observation;

import java.time.Duration;

/**
 * One quantity that a {@link Station} measures: the datastream as its source announces it.
 *
 * @param key e.g. NL10643/NO2: the same key is the same datastream
 * @param cadence how often a reading is due
 */
public record Channel(
        String key,
        String name,
        Sensor sensor,
        ObservedProperty property,
        MeasuredUnit unit,
        Duration cadence,
        PlausibleRange plausible) {
    public Channel {
        Checks.notBlank(key, "key of a datastream");
        Checks.notBlank(name, "name of datastream " + key);
        if (cadence.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "cadence of datastream " + key + " is " + cadence + ", expected a second or more");
        }
    }
}
