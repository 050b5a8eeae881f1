package nl.areaal.geodata.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values are, and of what.
 *
 * @param valueColumn holds the values of a long table
 * @param propertyColumn names the quantity in a long table
 * @param unitColumn names the unit in each row, which must be the symbol of the quantity or its UCUM code
 * @param sentinels values that mean "no reading", such as -9999
 * @param ignored columns that hold no values
 */
public record Values(
        Layout layout,
        List<Quantity> quantities,
        Optional<String> valueColumn,
        Optional<String> propertyColumn,
        Optional<String> unitColumn,
        List<String> sentinels,
        List<String> ignored) {
    private static final int MOST_QUANTITIES = 500;

    public Values {
        quantities = List.copyOf(quantities);
        sentinels = List.copyOf(sentinels);
        ignored = List.copyOf(ignored);
        Require.that(
                !quantities.isEmpty() && quantities.size() <= MOST_QUANTITIES,
                "number of quantities",
                quantities.size(),
                "1 to " + MOST_QUANTITIES);
        Require.that(
                layout != Layout.STATIONS || quantities.size() == 1,
                "number of quantities",
                quantities.size(),
                "one for all stations");
        Require.that(
                (layout == Layout.LONG) == (valueColumn.isPresent() && propertyColumn.isPresent()),
                "valueColumn and propertyColumn",
                valueColumn.orElse("") + " and " + propertyColumn.orElse(""),
                "both in a long table, and none in another");
        Set<String> seen = new HashSet<>();
        for (Quantity quantity : quantities) {
            Require.that(
                    seen.add(quantity.column()),
                    "column of " + quantity.name(),
                    quantity.column(),
                    "one that no other quantity has");
        }
    }

    public static Values wide(List<Quantity> quantities) {
        return new Values(
                Layout.PROPERTIES,
                quantities,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public static Values ofStations(Quantity quantity) {
        return new Values(
                Layout.STATIONS,
                List.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public Values withSentinels(List<String> all) {
        return new Values(layout, quantities, valueColumn, propertyColumn, unitColumn, all, ignored);
    }
}
