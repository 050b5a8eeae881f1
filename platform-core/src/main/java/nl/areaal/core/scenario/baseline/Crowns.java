package nl.areaal.core.scenario.baseline;

import nl.areaal.core.coverage.GridFrame;

/** The ground under the crowns of trees that stand on their own. */
final class Crowns {
    private final GridFrame frame;
    final float[] share;

    Crowns(GridFrame frame) {
        this.frame = frame;
        share = new float[frame.cells()];
    }

    /** Adds the crown of a tree, as the square of the same area around its stem. */
    void add(double x, double y, double crownMetres) {
        double half = crownMetres * Math.sqrt(Math.PI) / 4 / frame.cellMetres();
        double column = (x - frame.originX()) / frame.cellMetres();
        double row = (frame.originY() - y) / frame.cellMetres();
        int lastColumn = (int) Math.min(frame.columns() - 1, Math.floor(column + half));
        int lastRow = (int) Math.min(frame.rows() - 1, Math.floor(row + half));
        for (int r = (int) Math.max(0, Math.floor(row - half)); r <= lastRow; r++) {
            double high = overlap(r, row, half);
            for (int c = (int) Math.max(0, Math.floor(column - half)); c <= lastColumn; c++) {
                share[frame.index(c, r)] += (float) (high * overlap(c, column, half));
            }
        }
    }

    /** How much of the cell from {@code index} to one further lies within {@code half} of a middle. */
    private static double overlap(int index, double middle, double half) {
        return Math.max(0, Math.min(index + 1, middle + half) - Math.max(index, middle - half));
    }
}
