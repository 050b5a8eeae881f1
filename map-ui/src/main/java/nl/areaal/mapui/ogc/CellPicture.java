package nl.areaal.mapui.ogc;

import java.util.function.UnaryOperator;
import nl.areaal.core.tile.IndexedPng;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.mapui.colour.DrawnRun;
import nl.areaal.mapui.colour.ModelScale;
import nl.areaal.mapui.scenario.RunGrids;
import org.locationtech.jts.geom.Geometry;

/** Draws the cells of a run on map tiles; between the middles of cells colours run evenly. */
final class CellPicture {
    private static final int PIXELS = 256;

    private final RunGrids grids;
    private final boolean change;
    private final ModelScale scale;
    private final UnaryOperator<Geometry> toRegion;

    /**
     * Makes the picture of a run.
     *
     * @param change whether it shows what the scenario changes, rather than the answer itself
     */
    CellPicture(DrawnRun run, boolean change, UnaryOperator<Geometry> toRegion) {
        this.grids = run.grids();
        this.change = change;
        this.scale = run.scale(change);
        this.toRegion = toRegion;
    }

    /** The tile as PNG; no bytes when nothing of the run is to be seen on it. */
    byte[] draw(TileAddress tile) {
        TileMesh mesh = new TileMesh(tile, toRegion);
        byte[] pixels = new byte[PIXELS * PIXELS];
        double[] xs = new double[PIXELS];
        double[] ys = new double[PIXELS];
        boolean drawn = false;
        for (int row = 0; row < PIXELS; row++) {
            mesh.row(row, xs, ys);
            for (int column = 0; column < PIXELS; column++) {
                int colour = scale.colour(figure(xs[column], ys[column]));
                pixels[row * PIXELS + column] = (byte) colour;
                drawn |= colour != 0;
            }
        }
        return drawn ? new IndexedPng(scale.palette()).encode(pixels, PIXELS) : new byte[0];
    }

    private double figure(double x, double y) {
        double value = grids.value().smoothAt(x, y);
        return change ? value - grids.baseline().smoothAt(x, y) : value;
    }
}
