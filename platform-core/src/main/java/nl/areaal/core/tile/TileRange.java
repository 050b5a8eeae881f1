package nl.areaal.core.tile;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/** The tiles of one zoom that lie in an upright rectangle: rows from the north and columns from the west, the last included. */
public record TileRange(TileGrid grid, int zoom, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public TileRange {
        int last = last(zoom);
        if (firstRow < 0 || lastRow > last || firstRow > lastRow) {
            throw new IllegalArgumentException(
                    "rows are " + firstRow + " to " + lastRow + ", expected within 0 to " + last);
        }
        if (firstColumn < 0 || lastColumn > last || firstColumn > lastColumn) {
            throw new IllegalArgumentException(
                    "columns are " + firstColumn + " to " + lastColumn + ", expected within 0 to " + last);
        }
    }

    /** All tiles of a zoom. */
    public static TileRange all(TileGrid grid, int zoom) {
        return new TileRange(grid, zoom, 0, last(zoom), 0, last(zoom));
    }

    /**
     * The tiles that touch a box; those nearest to it when it lies beyond the grid.
     *
     * @param box in the reference system of the grid, in metres; not empty
     * @param marginMetres how far around the box tiles count too
     */
    public static TileRange around(TileGrid grid, int zoom, Envelope box, double marginMetres) {
        double span = grid.spanMetres(zoom);
        return new TileRange(
                grid,
                zoom,
                number(grid.originY() - box.getMaxY() - marginMetres, span, zoom),
                number(grid.originY() - box.getMinY() + marginMetres, span, zoom),
                number(box.getMinX() - marginMetres - grid.originX(), span, zoom),
                number(box.getMaxX() + marginMetres - grid.originX(), span, zoom));
    }

    public boolean holds(TileAddress tile) {
        return tile.grid() == grid
                && tile.zoom() == zoom
                && tile.row() >= firstRow
                && tile.row() <= lastRow
                && tile.column() >= firstColumn
                && tile.column() <= lastColumn;
    }

    /** The smallest range that holds both. */
    public TileRange and(TileRange other) {
        return new TileRange(
                grid,
                zoom,
                Math.min(firstRow, other.firstRow),
                Math.max(lastRow, other.lastRow),
                Math.min(firstColumn, other.firstColumn),
                Math.max(lastColumn, other.lastColumn));
    }

    /** Every zoom of a grid, from the farthest out. */
    public static IntStream zooms(TileGrid grid) {
        return IntStream.rangeClosed(0, grid.maxZoom());
    }

    private static int number(double metres, double span, int zoom) {
        return (int) Math.clamp(Math.floor(metres / span), 0, last(zoom));
    }

    private static int last(int zoom) {
        return (1 << zoom) - 1;
    }
}
