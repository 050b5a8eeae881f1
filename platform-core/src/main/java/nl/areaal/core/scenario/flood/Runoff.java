package nl.areaal.core.scenario.flood;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/**
 * What runs off each cell, and how much of the cell has a sewer to take it.
 *
 * @param millimetres that run off; NaN where that is not known
 * @param built share of the cell
 */
record Runoff(Grid millimetres, Grid built) {
    /** The answer of the runoff model. */
    static final LayerKey RAIN = new LayerKey("rain");

    static Runoff of(FactBase in) {
        return new Runoff(in.layer(RAIN).flatten(), in.layer(Facts.BUILT).flatten());
    }

    /** What is left on the ground when the sewer of the built-up share has taken so many millimetres. */
    Grid beyondSewer(double sewerMillimetres) {
        float sewer = (float) sewerMillimetres;
        float[] left = millimetres.cells().clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.max(0, left[i] - sewer * built.cells()[i]);
        }
        return new Grid(millimetres.frame(), left);
    }

    /** Takes the depth away where runoff is not known: water may stand there that nobody counted. */
    Grid onlyWhereKnown(Grid depth) {
        for (int i = 0; i < depth.cells().length; i++) {
            boolean known = millimetres.cells()[i] >= 0 && built.cells()[i] >= 0;
            depth.cells()[i] = known ? depth.cells()[i] : Float.NaN;
        }
        return depth;
    }
}
