package nl.areaal.core.coverage;

import java.util.Random;

/** Made-up grids for tests. */
public final class CoverageWorlds {
    private CoverageWorlds() {}

    /** Shares between 0 and 1, of which every twentieth or so is missing. */
    public static Grid random(GridFrame frame, Random random) {
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(20) == 0 ? Float.NaN : random.nextFloat();
        }
        return new Grid(frame, cells);
    }
}
