package nl.areaal.core.scenario.green;

import nl.areaal.core.coverage.BoxSum;
import nl.areaal.core.coverage.BoxSumRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;

/**
 * Parks within reach of the cells of a window, row by row. A park is a square of at least 1 ha, the smallest that the cells allow,
 * with so much public green in it: which cells together are one park, the facts don't tell.
 */
final class ParkRows {
    private static final double PARK_SIDE_METRES = 100;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double STEPS_PER_SHARE = 1 << 16;

    private final BoxSumRows greenRows;
    private final BoxSumRows nearRows;
    private final float[] green;
    private final float leastCells;

    /** How large a park must be. */
    final float leastHectares;

    /** How many middles of parks lie within reach. */
    final float[] near;

    ParkRows(Layer publicGreen, float leastHectares, Window window) {
        GridFrame frame = publicGreen.frame();
        this.leastHectares = leastHectares;
        leastCells = (float) (leastHectares * SQUARE_METRES_PER_HECTARE / frame.cellSquareMetres());
        BoxSum park = new BoxSum(parkHalf(frame.cellMetres()), STEPS_PER_SHARE);
        BoxSum reach = new BoxSum((int) (ThreeThirtyModel.PARK_REACH_METRES / frame.cellMetres()), 1);
        Window middles = reach.reads(window, frame);
        green = new float[middles.columns()];
        near = new float[window.columns()];
        greenRows = park.rows(publicGreen::read, frame, middles);
        nearRows = reach.rows(this::readParks, frame, window);
    }

    /** Half, without the middle cell, of the smallest odd square of cells that holds a hectare. */
    static int parkHalf(double cellMetres) {
        return (int) Math.max(0, Math.ceil((PARK_SIDE_METRES / cellMetres - 1) / 2));
    }

    void next() {
        nearRows.next(near);
    }

    private void readParks(int row, int column, int count, float[] into) {
        greenRows.next(green);
        for (int i = 0; i < count; i++) {
            into[i] = green[i] >= leastCells ? 1 : 0;
        }
    }
}
