package nl.areaal.core.coverage;

import java.util.Arrays;

/**
 * One value for every cell of a frame: rows from north to south, NaN where there is no data.
 *
 * <p>The array is shared, not copied, because grids are large: whoever makes a grid leaves its cells alone from then on.
 */
@SuppressWarnings("ArrayRecordComponent") // equality of grids is asked of their cells, see sameCells
public record Grid(GridFrame frame, float[] cells) {
    public Grid {
        if (cells.length != frame.cells()) {
            throw new IllegalArgumentException(
                    "grid: " + cells.length + " cells, expected " + frame.columns() + " x " + frame.rows());
        }
    }

    /** A grid with the same value everywhere. */
    public static Grid filled(GridFrame frame, float value) {
        float[] cells = new float[frame.cells()];
        Arrays.fill(cells, value);
        return new Grid(frame, cells);
    }

    public float at(int column, int row) {
        if (column < 0 || column >= frame.columns() || row < 0 || row >= frame.rows()) {
            throw new IndexOutOfBoundsException("cell " + column + ", " + row + " lies outside " + frame);
        }
        return cells[frame.index(column, row)];
    }

    /** The value at a place in RD New; NaN outside the frame. */
    public float valueAt(double x, double y) {
        double column = Math.floor((x - frame.originX()) / frame.cellMetres());
        double row = Math.floor((frame.originY() - y) / frame.cellMetres());
        boolean inside = column >= 0 && column < frame.columns() && row >= 0 && row < frame.rows();
        return inside ? cells[frame.index((int) column, (int) row)] : Float.NaN;
    }

    /** The value at a place in RD New between the middles of the four cells around it; at the edge of the data that of its cell. */
    public double smoothAt(double x, double y) {
        double column = (x - frame.originX()) / frame.cellMetres() - 0.5;
        double row = (frame.originY() - y) / frame.cellMetres() - 0.5;
        int west = (int) Math.floor(column);
        int north = (int) Math.floor(row);
        if (west >= 0 && north >= 0 && west < frame.columns() - 1 && north < frame.rows() - 1) {
            int cell = frame.index(west, north);
            double right = column - west;
            double upper = cells[cell] + (cells[cell + 1] - cells[cell]) * right;
            int below = cell + frame.columns();
            double lower = cells[below] + (cells[below + 1] - cells[below]) * right;
            double mixed = upper + (lower - upper) * (row - north);
            if (!Double.isNaN(mixed)) {
                return mixed;
            }
        }
        return valueAt(x, y);
    }

    /** Whether both hold the same bits on the same frame. */
    public boolean sameCells(Grid other) {
        return frame.equals(other.frame) && Arrays.equals(cells, other.cells);
    }
}
