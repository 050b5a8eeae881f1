package nl.areaal.geodata.layer;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.tile.TileGrid;

/**
 * What buildings a 3D tile holds: each is on the tile of the first level that it is big enough for, so that a viewer far away loads what
 * can be seen from there, and adds the rest when it comes nearer.
 */
public enum BuildingLevel {
    /** Towers, halls and greenhouses. */
    CITY(7, 80),
    /** Flats, schools and rows of houses. */
    QUARTER(9, 30),
    /** All that is smaller. */
    STREET(11, 0);

    /** Tiles are those of the Dutch grid, in whose system buildings are stored. */
    public static final TileGrid GRID = TileGrid.NETHERLANDS_RD_NEW_QUAD;

    private final int zoom;
    private final double leastMetres;

    BuildingLevel(int zoom, double leastMetres) {
        this.zoom = zoom;
        this.leastMetres = leastMetres;
    }

    /** The level whose tiles have that zoom of the Dutch grid. */
    public static Optional<BuildingLevel> ofZoom(int zoom) {
        return Arrays.stream(values()).filter(level -> level.zoom == zoom).findFirst();
    }

    /** The zoom of its tiles: they measure 6.9 km at 7, 1.7 km at 9 and 430 m at 11. */
    public int zoom() {
        return zoom;
    }

    /** How big its buildings are at least: their height, or the diagonal of the box around their ground plan. */
    public double leastMetres() {
        return leastMetres;
    }

    /** SQL that gives the zoom for a size in SQL. */
    static String zoomOf(String metres) {
        return Arrays.stream(values())
                .map(level -> "when " + metres + " >= " + level.leastMetres + " then " + level.zoom)
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
