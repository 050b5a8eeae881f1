package nl.areaal.geodata.sample;

import nl.areaal.core.coverage.Grid;

/** The height of the land above NAP and how deep the groundwater stands: the ridge high and dry, the peat low and wet. */
final class Terrain {
    private static final long SEED = 127;
    private static final double RIDGE_METRES = 46;
    private static final double RIDGE_WIDTH_METRES = 3_000;

    private Terrain() {}

    /** Metres above NAP, a value for each cell of the province. */
    static Grid heights(World world) {
        return world.grid(Terrain::heightMetres, 100);
    }

    /** Metres below the surface. */
    static Grid groundwaterDepths(World world) {
        return world.grid(Terrain::groundwaterDepthMetres, 100);
    }

    private static double groundwaterDepthMetres(double x, double y) {
        double depth = 0.45 + 0.36 * Math.max(0, heightMetres(x, y) - 0.6) + 0.15 * Noise.rough(SEED + 3, x, y, 1_200);
        return Math.clamp(depth, 0.1, 25);
    }

    static double heightMetres(double x, double y) {
        double base = Math.clamp(-1.9 + (x - 118_000) / 8_500, -1.9, 5.5);
        double across = Geography.metresFromRidge(x, y) / RIDGE_WIDTH_METRES;
        double ridge = RIDGE_METRES * StrictMath.exp(-across * across) * (0.8 + 0.3 * Noise.rough(SEED, x, y, 2_200));
        return base + ridge + 0.3 * Noise.rough(SEED + 2, x, y, 600);
    }
}
