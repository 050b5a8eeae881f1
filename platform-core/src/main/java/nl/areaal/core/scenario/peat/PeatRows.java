package nl.areaal.core.scenario.peat;

import java.util.Arrays;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/** The peat of a window and the depth of its ditch water, row by row; both NaN where the model has no answer. */
final class PeatRows {
    private static final float SHALLOWEST = (float) (PeatLoss.SHALLOWEST_METRES - PeatLoss.ROUNDING_METRES);
    private static final float DEEPEST = (float) (PeatLoss.DEEPEST_METRES + PeatLoss.ROUNDING_METRES);

    private static final float LEAST_SHARE = (float) PeatLoss.LEAST_SHARE;

    private final Layer peatLayer;
    private final Layer depthLayer;
    private final Window window;

    final float[] peat;
    final float[] depth;

    /** Where the depths stand in the table is the same for all parameters. */
    private final int[] step;

    private final double[] beyondStep;
    private boolean anyPeat;

    PeatRows(FactBase in, Window window) {
        this.peatLayer = in.layer(Facts.PEAT);
        this.depthLayer = in.layer(Facts.SUMMER_DEPTH);
        this.window = window;
        peat = new float[window.columns()];
        depth = new float[window.columns()];
        step = new int[window.columns()];
        beyondStep = new double[window.columns()];
    }

    void next(int row) {
        peatLayer.read(row, window.column(), window.columns(), peat);
        depthLayer.read(row, window.column(), window.columns(), depth);
        anyPeat = false;
        for (int i = 0; i < peat.length; i++) {
            boolean answers = peat[i] >= LEAST_SHARE && depth[i] >= SHALLOWEST && depth[i] <= DEEPEST;
            anyPeat |= answers;
            peat[i] = answers ? peat[i] : Float.NaN;
            depth[i] = answers ? depth[i] : Float.NaN;
        }
        if (anyPeat) {
            findInTable();
        }
    }

    private void findInTable() {
        for (int i = 0; i < step.length; i++) {
            double place = PeatLoss.place(depth[i]);
            step[i] = PeatLoss.step(place);
            beyondStep[i] = place - step[i];
        }
    }

    /** CO2 per hectare of the cell; most land is no peat, so a row without any is not worth a look at the table. */
    void emit(double[] table, float[] tonnes) {
        if (!anyPeat) {
            Arrays.fill(tonnes, Float.NaN);
            return;
        }
        for (int i = 0; i < tonnes.length; i++) {
            tonnes[i] = peat[i] * (float) PeatLoss.beyond(table, step[i], beyondStep[i]);
        }
    }

    void emitPerHectareOfPeat(double[] table, float[] tonnes) {
        for (int i = 0; i < tonnes.length; i++) {
            tonnes[i] = (float) PeatLoss.between(table, depth[i]);
        }
    }
}
