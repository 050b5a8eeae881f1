package nl.areaal.mapui.ogc;

import nl.areaal.core.tile.TileAddress;
import nl.areaal.mapui.ogc.query.Query;

/** Reads the three numbers of a tile from a path. */
final class TilePath {
    private static final TileAddress WORLD = new TileAddress(0, 0, 0);

    private TilePath() {}

    static TileAddress read(Query query, String zoom, String row, String column) {
        int z = number(query, "tileMatrix", zoom, TileAddress.MAX_ZOOM);
        int last = (1 << Math.max(z, 0)) - 1;
        int y = number(query, "tileRow", row, last);
        int x = number(query, "tileCol", column, last);
        return z < 0 || y < 0 || x < 0 ? WORLD : new TileAddress(z, y, x);
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
