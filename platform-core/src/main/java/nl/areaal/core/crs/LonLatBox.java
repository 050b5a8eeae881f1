package nl.areaal.core.crs;

/** A rectangle on the map in degrees of longitude and latitude (CRS84). */
public record LonLatBox(double west, double south, double east, double north) {
    public LonLatBox {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("box is [" + west + ", " + south + ", " + east + ", " + north
                    + "], expected west <= east and south <= north");
        }
    }

    /** The smallest box around this one and another. */
    public LonLatBox around(LonLatBox other) {
        return new LonLatBox(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
