package nl.areaal.mapui.map;

/**
 * One line of a legend.
 *
 * @param colour as the style draws it, {@code #rrggbb}
 * @param labelKey key of the translated label, e.g. {@code legend.land-use.water}
 */
public record LegendEntry(String colour, String labelKey) {
    public LegendEntry {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("legend colour of " + labelKey + " is " + colour + ", expected #rrggbb");
        }
    }
}
