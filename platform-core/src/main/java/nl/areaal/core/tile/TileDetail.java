package nl.areaal.core.tile;

/**
 * How finely a vector tile is drawn.
 *
 * @param extent tile units along a side
 * @param margin tile units around the tile that are drawn too
 * @param smallestUnits lines, rings and holes smaller than this in both directions are left out
 */
public record TileDetail(int extent, int margin, double smallestUnits) {
    private static final int EXTENT = 4096;
    private static final int MARGIN = 64;
    private static final int UNITS_PER_SCREEN_PIXEL = EXTENT / 512;
    private static final int FULL_DETAIL_ZOOM = 14;

    public TileDetail {
        if (extent < 1 || margin < 0 || !(smallestUnits >= 0)) {
            throw new IllegalArgumentException(
                    "tile detail is " + extent + ", " + margin + ", " + smallestUnits + "; expected none negative");
        }
    }

    /** Everything that is as large as a tile unit, however small on the screen. */
    public static TileDetail full() {
        return new TileDetail(EXTENT, MARGIN, 0);
    }

    /** What can be seen on a tile: farther out than web zoom {@value #FULL_DETAIL_ZOOM} nothing smaller than a pixel of the screen. */
    public static TileDetail visibleOn(TileAddress tile) {
        return holdsEverything(tile) ? full() : new TileDetail(EXTENT, MARGIN, UNITS_PER_SCREEN_PIXEL);
    }

    /** Whether a tile holds every feature that touches it, however small. */
    public static boolean holdsEverything(TileAddress tile) {
        return tile.grid().webZoom(tile.zoom()) >= FULL_DETAIL_ZOOM;
    }

    /** The margin in metres of the projection, for asking the store what a tile may show. */
    public double marginMetres(TileAddress tile) {
        return tile.spanMetres() * margin / extent;
    }
}
