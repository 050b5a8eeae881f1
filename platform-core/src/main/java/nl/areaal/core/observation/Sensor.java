package nl.areaal.core.observation;

/**
 * The instrument or method that measures.
 *
 * @param name identifies it
 * @param metadata where its data sheet is, or empty
 */
public record Sensor(String name, String description, String metadata) {
    public Sensor {
        Checks.notBlank(name, "name of a sensor");
    }
}
