package nl.areaal.core.scenario.heat;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;

/**
 * Counts the people within 10 km, in blocks of some 500 m: a block counts when its middle lies within 10 km of the other's, and
 * every cell takes the count of its block. Who lives beyond the frame is not known, and not counted.
 */
final class People {
    private static final double REACH_METRES = 10_000;
    private static final double BLOCK_METRES = 500;

    private final GridFrame frame;
    private final int blockCells;
    private final int columns;
    private final int rows;
    private final double[] inhabitants;

    People(GridFrame frame) {
        this.frame = frame;
        blockCells = (int) Math.max(1, Math.round(BLOCK_METRES / frame.cellMetres()));
        columns = Math.ceilDiv(frame.columns(), blockCells);
        rows = Math.ceilDiv(frame.rows(), blockCells);
        inhabitants = new double[columns * rows];
    }

    void add(int column, int row, double people) {
        inhabitants[row / blockCells * columns + column / blockCells] += people;
    }

    /** The count per cell; NaN where the other grid has no data. */
    Grid within10Kilometres(float[] noDataOf) {
        float[] near = nearBlocks();
        float[] cells = new float[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                int i = frame.index(column, row);
                cells[i] = near[row / blockCells * columns + column / blockCells] + 0 * noDataOf[i];
            }
        }
        return new Grid(frame, cells);
    }

    private float[] nearBlocks() {
        float[] near = new float[inhabitants.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                near[row * columns + column] = (float) near(column, row);
            }
        }
        return near;
    }

    private double near(int column, int row) {
        double blockMetres = blockCells * frame.cellMetres();
        double reach = REACH_METRES / blockMetres;
        double sum = 0;
        for (int r = (int) Math.max(0, Math.ceil(row - reach)); r < rows && r <= row + reach; r++) {
            int half = (int) Math.sqrt(reach * reach - (r - row) * (r - row));
            int to = Math.min(columns - 1, column + half);
            for (int c = Math.max(0, column - half); c <= to; c++) {
                sum += inhabitants[r * columns + c];
            }
        }
        return sum;
    }
}
