package nl.areaal.benchmarks.kernel;

import java.util.Random;
import nl.areaal.core.coverage.GridFrame;

/** Made-up ground in whole millimetres: a plain that leans north-west, with knolls and hollows of all sizes. */
public final class Terrain {
    private static final double METRES_PER_CELL = 0.000_5;
    private static final int LARGEST_WAVE_CELLS = 512;
    private static final double HEIGHT_PER_WAVE_CELL = 0.01;
    private static final double MILLIMETRES = 1_000;

    private Terrain() {}

    public static float[] of(GridFrame frame, long seed) {
        double[] metres = new double[frame.cells()];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = METRES_PER_CELL * (i % frame.columns() + i / frame.columns());
        }
        for (int wave = LARGEST_WAVE_CELLS; wave >= 2; wave /= 2) {
            addWaves(frame, wave, new Random(seed + wave), metres);
        }
        float[] rounded = new float[metres.length];
        for (int i = 0; i < metres.length; i++) {
            rounded[i] = (float) (Math.rint(metres[i] * MILLIMETRES) / MILLIMETRES);
        }
        return rounded;
    }

    /** Random heights at the corners of squares, and straight between them. */
    private static void addWaves(GridFrame frame, int wave, Random random, double[] metres) {
        int across = frame.columns() / wave + 2;
        double[] corner = new double[across * (frame.rows() / wave + 2)];
        for (int i = 0; i < corner.length; i++) {
            corner[i] = HEIGHT_PER_WAVE_CELL * wave * random.nextDouble();
        }
        for (int row = 0; row < frame.rows(); row++) {
            double south = row % wave / (double) wave;
            for (int column = 0; column < frame.columns(); column++) {
                double east = column % wave / (double) wave;
                int at = row / wave * across + column / wave;
                double north = corner[at] * (1 - east) + corner[at + 1] * east;
                double below = corner[at + across] * (1 - east) + corner[at + across + 1] * east;
                metres[frame.index(column, row)] += north * (1 - south) + below * south;
            }
        }
    }
}
