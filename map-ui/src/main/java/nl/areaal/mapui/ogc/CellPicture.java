package nl.areaal.mapui.ogc;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.tile.IndexedPng;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.mapui.colour.ModelScale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Draws cells on map tiles; between their middles colours run evenly. */
record CellPicture(Source source, ModelScale scale, UnaryOperator<Geometry> toRegion) {
    private static final int PIXELS = 256;

    /** What the cells say at a place in RD New; NaN where they say nothing. */
    @FunctionalInterface
    interface Figures {
        double at(double x, double y);

        /** What the cells of a grid say. */
        static Figures of(Grid grid) {
            return grid::smoothAt;
        }

        /** What the cells of a grid have more than those of another. */
        static Figures difference(Grid grid, Grid than) {
            return (x, y) -> grid.smoothAt(x, y) - than.smoothAt(x, y);
        }
    }

    /** Where the figures on a tile come from. */
    @FunctionalInterface
    interface Source {
        /**
         * What cells say on some ground in RD New; empty where there are none.
         *
         * @param detailMetres how wide a pixel is
         */
        Optional<Figures> within(Envelope extent, double detailMetres);

        /** The same figures whatever is drawn. */
        static Source of(Figures figures) {
            return (extent, detailMetres) -> Optional.of(figures);
        }
    }

    /** The tile as PNG; no bytes when nothing is to be seen on it. */
    byte[] draw(TileAddress tile) {
        TileMesh mesh = new TileMesh(tile, toRegion);
        Envelope extent = mesh.extent();
        return source.within(extent, extent.getWidth() / PIXELS)
                .map(figures -> draw(figures, mesh))
                .orElseGet(() -> new byte[0]);
    }

    private byte[] draw(Figures figures, TileMesh mesh) {
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
}
