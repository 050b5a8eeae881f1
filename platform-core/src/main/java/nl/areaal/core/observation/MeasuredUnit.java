package nl.areaal.core.observation;

/**
 * The unit of a datastream's results.
 *
 * @param ucum the code that messages must carry, e.g. {@code ug/m3}
 * @param symbol the same for people, e.g. µg/m³
 */
public record MeasuredUnit(String ucum, String symbol) {
    public MeasuredUnit {
        Checks.notBlank(ucum, "UCUM code of a unit");
        Checks.notBlank(symbol, "symbol of unit " + ucum);
    }
}
