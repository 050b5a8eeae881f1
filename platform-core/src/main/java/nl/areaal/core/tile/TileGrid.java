package nl.areaal.core.tile;

import java.util.Optional;

/**
 * A tile matrix set: squares of a projected reference system, of which each zoom has twice as many in both directions as the zoom
 * before.
 */
public enum TileGrid {
    /** The grid of the web, in Web Mercator. */
    WEB_MERCATOR_QUAD("WebMercatorQuad", 3857, 22, 20_037_508.342789244) {
        @Override
        double originX() {
            return -20_037_508.342789244;
        }

        @Override
        double originY() {
            return 20_037_508.342789244;
        }
    },

    /** The Dutch grid, in RD New, as Geonovum's guideline for tiling has it. */
    NETHERLANDS_RD_NEW_QUAD("NetherlandsRDNewQuad", 28992, 16, 256 * 3_440.64 / 2) {
        @Override
        double originX() {
            return -285_401.92;
        }

        @Override
        double originY() {
            return 903_401.92;
        }
    };

    /** A tile of the Dutch grid shows about as much ground as one of the web's so many zooms deeper. */
    private static final int RD_ZOOMS_AHEAD = 5;

    private final String id;
    private final int srid;
    private final int maxZoom;
    private final double halfMetres;

    TileGrid(String id, int srid, int maxZoom, double halfMetres) {
        this.id = id;
        this.srid = srid;
        this.maxZoom = maxZoom;
        this.halfMetres = halfMetres;
    }

    /** The grid of that name, as in addresses; empty when there is none. */
    public static Optional<TileGrid> find(String id) {
        for (TileGrid grid : values()) {
            if (grid.id.equals(id)) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    /** The name of the grid, as in addresses. */
    public String id() {
        return id;
    }

    /** The EPSG code of the reference system. */
    public int srid() {
        return srid;
    }

    public int maxZoom() {
        return maxZoom;
    }

    /** The length of a side of a tile, in metres of the projection. */
    public double spanMetres(int zoom) {
        return 2 * halfMetres / (1 << zoom);
    }

    /** The zoom of {@link #WEB_MERCATOR_QUAD} at which a tile shows about as much ground in the Netherlands. */
    public int webZoom(int zoom) {
        return this == WEB_MERCATOR_QUAD ? zoom : zoom + RD_ZOOMS_AHEAD;
    }

    /** The west edge of the first column. */
    abstract double originX();

    /** The north edge of the first row. */
    abstract double originY();
}
