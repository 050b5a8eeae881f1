package nl.areaal.core.tile;

/**
 * Names one tile of the tile matrix set WebMercatorQuad: a square of Web Mercator (EPSG:3857), rows counted from the
 * north and columns from the west.
 */
public record TileAddress(int zoom, int row, int column) {
    public static final int MAX_ZOOM = 22;
    private static final double HALF_WORLD_METRES = 20_037_508.342789244;

    public TileAddress {
        requireWithin("zoom", zoom, MAX_ZOOM);
        requireWithin("row", row, (1 << zoom) - 1);
        requireWithin("column", column, (1 << zoom) - 1);
    }

    /** The length of a side, in metres of the projection (true metres at the equator only). */
    public double spanMetres() {
        return 2 * HALF_WORLD_METRES / (1 << zoom);
    }

    public double minX() {
        return column * spanMetres() - HALF_WORLD_METRES;
    }

    public double maxX() {
        return minX() + spanMetres();
    }

    public double maxY() {
        return HALF_WORLD_METRES - row * spanMetres();
    }

    public double minY() {
        return maxY() - spanMetres();
    }

    private static void requireWithin(String name, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("tile " + name + " is " + value + ", expected 0 to " + max);
        }
    }
}
