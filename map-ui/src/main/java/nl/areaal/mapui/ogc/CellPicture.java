package nl.areaal.mapui.ogc;

import java.util.function.UnaryOperator;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.tile.IndexedPng;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.mapui.colour.ModelScale;
import org.locationtech.jts.geom.Geometry;

/** Draws cells on map tiles; between their middles colours run evenly. */
record CellPicture(Figures figures, ModelScale scale, UnaryOperator<Geometry> toRegion) {
    private static final int PIXELS = 256;

    /** What the cells say at a place in RD New; NaN where they say nothing. */
    @FunctionalInterface
    interface Figures {
        double at(double x, double y);

        /** What the cells of a grid say. */
        static Figures of(Grid grid) {
            return (x, y) -> sample(grid, x, y);
        }

        /** What the cells of a grid have more than those of another. */
        static Figures difference(Grid grid, Grid than) {
            return (x, y) -> sample(grid, x, y) - sample(than, x, y);
        }
    }

    /** The tile as PNG; no bytes when nothing is to be seen on it. */
    byte[] draw(TileAddress tile) {
        TileMesh mesh = new TileMesh(tile, toRegion);
        byte[] pixels = new byte[PIXELS * PIXELS];
        double[] xs = new double[PIXELS];
        double[] ys = new double[PIXELS];
        boolean drawn = false;
        for (int row = 0; row < PIXELS; row++) {
            mesh.row(row, xs, ys);
            for (int column = 0; column < PIXELS; column++) {
                int colour = scale.colour(figures.at(xs[column], ys[column]));
                pixels[row * PIXELS + column] = (byte) colour;
                drawn |= colour != 0;
            }
        }
        return drawn ? new IndexedPng(scale.palette()).encode(pixels, PIXELS) : new byte[0];
    }

    /** Weighs the four cells around a place; at the edge of the data the cell that it lies in counts alone. */
    private static double sample(Grid grid, double x, double y) {
        GridFrame frame = grid.frame();
        double column = (x - frame.originX()) / frame.cellMetres() - 0.5;
        double row = (frame.originY() - y) / frame.cellMetres() - 0.5;
        int west = (int) Math.floor(column);
        int north = (int) Math.floor(row);
        if (west >= 0 && north >= 0 && west < frame.columns() - 1 && north < frame.rows() - 1) {
            int cell = frame.index(west, north);
            float[] cells = grid.cells();
            double right = column - west;
            double upper = cells[cell] + (cells[cell + 1] - cells[cell]) * right;
            int below = cell + frame.columns();
            double lower = cells[below] + (cells[below + 1] - cells[below]) * right;
            double mixed = upper + (lower - upper) * (row - north);
            if (!Double.isNaN(mixed)) {
                return mixed;
            }
        }
        return grid.valueAt(x, y);
    }
}
