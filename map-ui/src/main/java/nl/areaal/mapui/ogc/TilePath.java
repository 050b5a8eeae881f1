package nl.areaal.mapui.ogc;

import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.mapui.ogc.query.Query;

/** Reads a grid and three numbers of a tile from a path. */
public final class TilePath {
    private TilePath() {}

    static TileGrid grid(String id) {
        return TileGrid.find(id).orElseThrow(() -> new NotFoundException("tile matrix set", id));
    }

    /** The tile that three numbers of a path name; what is wrong with them the query is told. */
    public static TileAddress read(Query query, TileGrid grid, String zoom, String row, String column) {
        int z = number(query, "tileMatrix", zoom, grid.maxZoom());
        int last = (1 << Math.max(z, 0)) - 1;
        int y = number(query, "tileRow", row, last);
        int x = number(query, "tileCol", column, last);
        return z < 0 || y < 0 || x < 0 ? new TileAddress(grid, 0, 0, 0) : new TileAddress(grid, z, y, x);
    }

    /** A number of the path, or -1 when it is wrong. */
    private static int number(Query query, String name, String value, int max) {
        if (value.matches("[0-9]{1,8}") && Integer.parseInt(value) <= max) {
            return Integer.parseInt(value);
        }
        query.reject(name, value, "a whole number from 0 to " + max);
        return -1;
    }
}
