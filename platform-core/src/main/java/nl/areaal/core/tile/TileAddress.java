package nl.areaal.core.tile;

/** Names one tile of a grid: rows are counted from the north and columns from the west. */
public record TileAddress(TileGrid grid, int zoom, int row, int column) {
    public TileAddress {
        requireWithin("zoom", zoom, grid.maxZoom());
        requireWithin("row", row, (1 << zoom) - 1);
        requireWithin("column", column, (1 << zoom) - 1);
    }

    /** A tile of the web's grid. */
    public TileAddress(int zoom, int row, int column) {
        this(TileGrid.WEB_MERCATOR_QUAD, zoom, row, column);
    }

    /** The length of a side, in metres of the projection (in Web Mercator true metres at the equator only). */
    public double spanMetres() {
        return grid.spanMetres(zoom);
    }

    public double minX() {
        return grid.originX() + column * spanMetres();
    }

    public double maxX() {
        return minX() + spanMetres();
    }

    public double maxY() {
        return grid.originY() - row * spanMetres();
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
