package nl.areaal.core.scenario.flood;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.rain.RainModel;

/**
 * What runs off each cell, and how much of the cell has a sewer to take it.
 *
 * @param millimetres that run off; NaN where that is not known
 * @param built share of the cell
 */
record Runoff(Grid millimetres, Grid built) {
    /** What runs off ground of a wetness, a factor on what it can hold. */
    static Runoff of(RainModel rain, double retentionFactor, FactBase in) {
        GridFrame frame = in.frame();
        float[] millimetres = new float[frame.cells()];
        rain.evaluate(
                frame.whole(),
                in,
                retentionFactor,
                (row, runoff) -> System.arraycopy(runoff[0], 0, millimetres, frame.index(0, row), frame.columns()));
        return new Runoff(new Grid(frame, millimetres), in.layer(Facts.BUILT).flatten());
    }

    /** What is left on the ground when the sewer of the built-up share has taken so many millimetres. */
    Grid beyondSewer(double sewerMillimetres) {
        float sewer = (float) sewerMillimetres;
        float[] left = new float[millimetres.cells().length];
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.max(0, millimetres.cells()[i] - sewer * built.cells()[i]);
        }
        return new Grid(millimetres.frame(), left);
    }

    /** The depth where runoff is known: elsewhere water may stand that nobody counted. */
    Grid onlyWhereKnown(Grid depth) {
        float[] known = new float[depth.cells().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = millimetres.cells()[i] >= 0 ? depth.cells()[i] : Float.NaN;
        }
        return new Grid(depth.frame(), known);
    }
}
