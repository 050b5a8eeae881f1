package nl.areaal.mapui.map;

/**
 * One line of a legend.
 *
 * @param colour as the style draws it, {@code #rrggbb}
 * @param dark the same on the dark map
 * @param labelKey key of the translated label, e.g. {@code legend.land-use.water}
 */
public record LegendEntry(String colour, String dark, String labelKey) {
    public LegendEntry {
        require(colour, labelKey);
        require(dark, labelKey);
    }

    private static void require(String colour, String labelKey) {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("legend colour of " + labelKey + " is " + colour + ", expected #rrggbb");
        }
    }
}
