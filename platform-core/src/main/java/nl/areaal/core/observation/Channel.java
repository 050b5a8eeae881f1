package nl.areaal.core.observation;

/**
 * One quantity that a {@link Station} measures: the datastream as its source announces it.
 *
 * @param key e.g. NL10643/NO2: the same key is the same datastream
 */
public record Channel(
        String key, String name, Sensor sensor, ObservedProperty property, MeasuredUnit unit, Contract contract) {
    public Channel {
        Checks.notBlank(key, "key of a datastream");
        Checks.notBlank(name, "name of datastream " + key);
    }
}
