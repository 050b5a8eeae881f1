package nl.areaal.geodata.csv;

/**
 * Where a station is.
 *
 * @param name of the station, or empty
 * @param x or longitude
 * @param y or latitude
 */
public record Place(String name, double x, double y) {
    public Place {
        Require.that(Double.isFinite(x) && Double.isFinite(y), "position", x + " " + y, "finite numbers");
    }
}
