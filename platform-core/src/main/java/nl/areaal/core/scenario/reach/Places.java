package nl.areaal.core.scenario.reach;

import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/**
 * Residents and jobs gathered in squares of about 250 m, between whose middles people travel: going from each cell of 10 m to
 * each other would take days and tell hardly more.
 */
final class Places {
    private final int cellsAcross;
    private final GridFrame squares;
    private final boolean jobsKnown;

    /** People in each square; cells without data hold none. */
    final double[] residents;

    final double[] jobs;

    Places(FactBase in, double squareMetres) {
        GridFrame frame = in.frame();
        cellsAcross = Math.max(1, (int) Math.round(squareMetres / frame.cellMetres()));
        squares = new GridFrame(
                frame.originX(),
                frame.originY(),
                cellsAcross * frame.cellMetres(),
                (frame.columns() + cellsAcross - 1) / cellsAcross,
                (frame.rows() + cellsAcross - 1) / cellsAcross);
        residents = gather(in.layer(Facts.RESIDENTS), frame);
        jobs = gather(in.layer(Facts.JOBS), frame);
        jobsKnown = isKnown(in.layer(Facts.JOBS), frame);
    }

    private static boolean isKnown(Layer layer, GridFrame frame) {
        float[] cells = new float[frame.columns()];
        for (int row = 0; row < frame.rows(); row++) {
            layer.read(row, 0, cells.length, cells);
            for (float cell : cells) {
                if (!Float.isNaN(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double[] gather(Layer layer, GridFrame frame) {
        double[] sums = new double[squares.cells()];
        float[] cells = new float[frame.columns()];
        for (int row = 0; row < frame.rows(); row++) {
            layer.read(row, 0, cells.length, cells);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] > 0) {
                    sums[of(column, row)] += cells[column];
                }
            }
        }
        return sums;
    }

    /** Whether jobs were counted anywhere: if not, nobody can say that there are none. */
    boolean jobsKnown() {
        return jobsKnown;
    }

    int count() {
        return squares.cells();
    }

    /** The place that a cell of the frame lies in. */
    int of(int column, int row) {
        return squares.index(column / cellsAcross, row / cellsAcross);
    }

    double x(int place) {
        return squares.originX() + (place % squares.columns() + 0.5) * squares.cellMetres();
    }

    double y(int place) {
        int row = place / squares.columns();
        return squares.originY() - (row + 0.5) * squares.cellMetres();
    }
}
