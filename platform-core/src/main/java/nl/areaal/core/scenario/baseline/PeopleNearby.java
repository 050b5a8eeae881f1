package nl.areaal.core.scenario.baseline;

import java.util.Arrays;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PolygonCoverage;
import org.locationtech.jts.geom.Geometry;

/**
 * Counts the people within 10 km, in blocks of some 500 m: a block counts when its middle lies within 10 km of the other's, and
 * every cell takes the count of its block.
 *
 * <p>People beyond the frame count too, as far as their areas are known, as if they lived spread evenly there; within the last block of
 * the frame they are left out.
 */
final class PeopleNearby {
    private static final double REACH_METRES = 10_000;
    private static final double BLOCK_METRES = 500;

    private final GridFrame frame;
    private final int blockCells;

    /** How many blocks the blocks reach beyond the frame on every side. */
    private final int margin;

    private final GridFrame blocks;
    private final PolygonCoverage coverage;
    private final double[] inhabitants;

    PeopleNearby(GridFrame frame) {
        this.frame = frame;
        blockCells = (int) Math.max(1, Math.round(BLOCK_METRES / frame.cellMetres()));
        double blockMetres = blockCells * frame.cellMetres();
        margin = (int) Math.ceil(REACH_METRES / blockMetres);
        blocks = new GridFrame(
                frame.originX() - margin * blockMetres,
                frame.originY() + margin * blockMetres,
                blockMetres,
                Math.ceilDiv(frame.columns(), blockCells) + 2 * margin,
                Math.ceilDiv(frame.rows(), blockCells) + 2 * margin);
        coverage = new PolygonCoverage(blocks);
        inhabitants = new double[blocks.cells()];
    }

    /** Adds the people of the cells; those of which nothing is known count none. */
    void add(float[] residents) {
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                float people = residents[frame.index(column, row)];
                inhabitants[blockOf(column, row)] += Float.isNaN(people) ? 0 : people;
            }
        }
    }

    /**
     * Adds the people of an area that live beyond the frame.
     *
     * @param within the part of the area that lies in the frame
     */
    void addBeyond(Geometry area, double peoplePerSquareMetre, double within) {
        if (within >= 1) {
            return;
        }
        coverage.cover(area, (row, column, count, share) -> {
            for (int c = column; c < column + count; c++) {
                if (isBeyond(c, row)) {
                    inhabitants[blocks.index(c, row)] += share * blocks.cellSquareMetres() * peoplePerSquareMetre;
                }
            }
        });
    }

    private boolean isBeyond(int column, int row) {
        return column < margin || row < margin || column >= blocks.columns() - margin || row >= blocks.rows() - margin;
    }

    private int blockOf(int column, int row) {
        return blocks.index(column / blockCells + margin, row / blockCells + margin);
    }

    /** The count per cell; NaN where nothing is known. */
    Grid within10Kilometres(boolean[] known) {
        float[] near = nearBlocks();
        float[] cells = new float[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                int i = frame.index(column, row);
                cells[i] = known[i] ? near[blockOf(column, row)] : Float.NaN;
            }
        }
        return new Grid(frame, cells);
    }

    private float[] nearBlocks() {
        float[] near = new float[inhabitants.length];
        Arrays.fill(near, Float.NaN);
        for (int row = margin; row < blocks.rows() - margin; row++) {
            for (int column = margin; column < blocks.columns() - margin; column++) {
                near[blocks.index(column, row)] = (float) near(column, row);
            }
        }
        return near;
    }

    private double near(int column, int row) {
        double reach = REACH_METRES / blocks.cellMetres();
        double sum = 0;
        for (int r = (int) Math.max(0, Math.ceil(row - reach)); r < blocks.rows() && r <= row + reach; r++) {
            int half = (int) Math.sqrt(reach * reach - (r - row) * (r - row));
            int to = Math.min(blocks.columns() - 1, column + half);
            for (int c = Math.max(0, column - half); c <= to; c++) {
                sum += inhabitants[blocks.index(c, r)];
            }
        }
        return sum;
    }
}
