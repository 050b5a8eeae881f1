package nl.areaal.core.observation;

/**
 * What is measured, e.g. nitrogen dioxide in the air.
 *
 * @param name the short name that identifies it, e.g. NO2
 * @param definition a URI that says what it means, or empty
 */
public record ObservedProperty(String name, String nameNl, String nameEn, String definition) {
    public ObservedProperty {
        Checks.notBlank(name, "name of an observed property");
        Checks.notBlank(nameNl, "Dutch name of observed property " + name);
        Checks.notBlank(nameEn, "English name of observed property " + name);
    }
}
