package nl.areaal.geodata.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;

/**
 * Something that a table has values of.
 *
 * @param column the column that holds it, or in a long table the word that names it
 * @param name its short name, such as PM2.5
 * @param definition a URI that says what it means, or empty
 * @param unit of the readings, as UCUM writes it
 * @param symbol the same for people
 * @param factor what a value is multiplied by to be in that unit
 * @param substitutes readings for values that mean "less than can be measured", by the value
 * @param sentinels values that mean "no reading", beside those of the mapping
 * @param moment whether it is so at the very time that the table names, and not over its interval
 * @param low the lowest plausible reading
 * @param high the highest plausible reading
 */
public record Quantity(
        String column,
        String name,
        String nameNl,
        String nameEn,
        String definition,
        String unit,
        String symbol,
        double factor,
        Map<String, Double> substitutes,
        List<String> sentinels,
        boolean moment,
        Optional<Double> low,
        Optional<Double> high) {
    public Quantity {
        Require.text("name of a quantity", name);
        Require.text("nameNl of " + name, nameNl);
        Require.text("nameEn of " + name, nameEn);
        Require.text("unit of " + name, unit);
        Require.text("symbol of " + name, symbol);
        Require.that(Double.isFinite(factor) && factor != 0, "factor of " + name, factor, "a number other than 0");
        substitutes = Map.copyOf(substitutes);
        sentinels = List.copyOf(sentinels);
        Require.that(
                substitutes.values().stream().allMatch(Double::isFinite),
                "substitutes of " + name,
                substitutes,
                "finite numbers");
        plausible(low, high);
    }

    /** A quantity as its table writes it, of which nobody said what is plausible. */
    public static Quantity of(String column, String name, String nameNl, String nameEn, MeasuredUnit unit) {
        return new Quantity(
                column,
                name,
                nameNl,
                nameEn,
                "",
                unit.ucum(),
                unit.symbol(),
                1,
                Map.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public ObservedProperty property() {
        return new ObservedProperty(name, nameNl, nameEn, definition);
    }

    public MeasuredUnit measuredUnit() {
        return new MeasuredUnit(unit, symbol);
    }

    public PlausibleRange plausible() {
        return plausible(low, high);
    }

    Quantity times(double by) {
        return with(by, substitutes, sentinels, moment, low, high);
    }

    Quantity substituting(String value, double reading) {
        return with(factor, Map.of(value, reading), sentinels, moment, low, high);
    }

    Quantity without(String sentinel) {
        return with(factor, substitutes, List.of(sentinel), moment, low, high);
    }

    Quantity atTheMoment() {
        return with(factor, substitutes, sentinels, true, low, high);
    }

    Quantity between(double lowest, double highest) {
        return with(factor, substitutes, sentinels, moment, Optional.of(lowest), Optional.of(highest));
    }

    /** The same quantity, its values read in another way. */
    private Quantity with(
            double factor,
            Map<String, Double> substitutes,
            List<String> sentinels,
            boolean moment,
            Optional<Double> low,
            Optional<Double> high) {
        return new Quantity(
                column,
                name,
                nameNl,
                nameEn,
                definition,
                unit,
                symbol,
                factor,
                substitutes,
                sentinels,
                moment,
                low,
                high);
    }

    private static PlausibleRange plausible(Optional<Double> low, Optional<Double> high) {
        return new PlausibleRange(low.orElse(Double.NEGATIVE_INFINITY), high.orElse(Double.POSITIVE_INFINITY));
    }
}
