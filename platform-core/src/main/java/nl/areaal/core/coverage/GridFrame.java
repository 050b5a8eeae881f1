package nl.areaal.core.coverage;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the square cells of a grid lie in RD New (EPSG:28992): columns run east, rows run south.
 *
 * @param originX west edge of the first column, in metres
 * @param originY north edge of the first row, in metres
 */
public record GridFrame(double originX, double originY, double cellMetres, int columns, int rows) {
    public GridFrame {
        require(Double.isFinite(originX), "originX", originX, "a finite number of metres");
        require(Double.isFinite(originY), "originY", originY, "a finite number of metres");
        require(cellMetres > 0 && Double.isFinite(cellMetres), "cellMetres", cellMetres, "more than 0");
        require(columns > 0, "columns", columns, "at least 1");
        require(rows > 0, "rows", rows, "at least 1");
        require((long) columns * rows <= Integer.MAX_VALUE - 8, "cells", (double) columns * rows, "at most 2^31 - 9");
    }

    /** The smallest frame around an extent whose cell edges lie on whole multiples of the cell size. */
    public static GridFrame covering(Envelope extent, double cellMetres) {
        double west = Math.floor(extent.getMinX() / cellMetres) * cellMetres;
        double north = Math.ceil(extent.getMaxY() / cellMetres) * cellMetres;
        int columns = (int) Math.max(1, Math.ceil((extent.getMaxX() - west) / cellMetres));
        int rows = (int) Math.max(1, Math.ceil((north - extent.getMinY()) / cellMetres));
        return new GridFrame(west, north, cellMetres, columns, rows);
    }

    public int cells() {
        return columns * rows;
    }

    public double cellSquareMetres() {
        return cellMetres * cellMetres;
    }

    public double eastX() {
        return originX + columns * cellMetres;
    }

    public double southY() {
        return originY - rows * cellMetres;
    }

    public Envelope extent() {
        return new Envelope(originX, eastX(), southY(), originY);
    }

    public Window whole() {
        return new Window(0, 0, columns, rows);
    }

    /** The place of a cell in an array of rows from north to south. */
    public int index(int column, int row) {
        return row * columns + column;
    }

    /** The cells that an extent touches; empty when it lies outside. */
    public Window window(Envelope extent) {
        if (extent.isNull()) {
            return Window.EMPTY;
        }
        int west = (int) Math.floor((extent.getMinX() - originX) / cellMetres);
        int east = (int) Math.ceil((extent.getMaxX() - originX) / cellMetres);
        int north = (int) Math.floor((originY - extent.getMaxY()) / cellMetres);
        int south = (int) Math.ceil((originY - extent.getMinY()) / cellMetres);
        return Window.between(west, north, east, south).intersection(whole());
    }

    /** The frame of the cells in a window of this one, which is not empty. */
    public GridFrame cut(Window window) {
        return new GridFrame(
                originX + window.column() * cellMetres,
                originY - window.row() * cellMetres,
                cellMetres,
                window.columns(),
                window.rows());
    }

    /** The cell in which a place lies; empty outside the frame. */
    public Optional<Window> cellAt(double x, double y) {
        double column = Math.floor((x - originX) / cellMetres);
        double row = Math.floor((originY - y) / cellMetres);
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? Optional.of(new Window((int) column, (int) row, 1, 1)) : Optional.empty();
    }

    /** How many cells reach at least as far as a distance. */
    public int cellsAcross(double metres) {
        return (int) Math.ceil(metres / cellMetres);
    }

    private static void require(boolean holds, String field, double value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("grid frame: " + field + " is " + value + ", expected " + expected);
        }
    }
}
