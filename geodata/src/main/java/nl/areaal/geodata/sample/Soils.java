package nl.areaal.geodata.sample;

import nl.areaal.core.coverage.Grid;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** What the ground is made of: peat in the low west, clay along the river, sand on the ridge. Made up, but roughly where it lies. */
final class Soils {
    static final int LETS_WATER_THROUGH = 1;
    static final int SANDY = 2;
    static final int CLAYEY = 3;
    static final int HARDLY_LETS_WATER_THROUGH = 4;

    private static final long SEED = 131;
    private static final double PEAT_UP_TO_X = 130_500;
    private static final double PEAT_FADES_OVER_METRES = 5_000;
    private static final double CLAY_BELT_METRES = 3_500;
    private static final double SAND_FROM_RIDGE_METRES = 4_200;
    private static final Coordinate[] RIVER = Geography.RIVER.line().getCoordinates();

    private Soils() {}

    /** The share of peat, 0 to 1; half and half only along its edges. */
    static Grid peat(World world) {
        return world.grid(Soils::peatShare, 100);
    }

    /** Hydrologic soil groups (USDA): 1 is A, sand that lets water through, up to 4 for D, wet peat that hardly does. */
    static Grid groups(World world) {
        return world.grid(Soils::group, 1);
    }

    static double peatShare(double x, double y) {
        double west = (PEAT_UP_TO_X - x) / PEAT_FADES_OVER_METRES;
        double edge = 1.2 * Noise.rough(SEED, x, y, 3_000);
        return west + edge < -1 ? 0 : Math.clamp(3 * (west + edge) - clay(x, y) + 0.5, 0, 1);
    }

    private static double group(double x, double y) {
        if (peatShare(x, y) >= 0.5) {
            return HARDLY_LETS_WATER_THROUGH;
        }
        double ridge = SAND_FROM_RIDGE_METRES * (1 + 0.3 * Noise.rough(SEED + 3, x, y, 2_500));
        if (Geography.metresFromRidge(x, y) < ridge) {
            return LETS_WATER_THROUGH;
        }
        return clay(x, y) > 0.5 ? CLAYEY : SANDY;
    }

    /** From 1 in the belt of clay along the river to 0 beyond it, and up to 4 on the bank. */
    private static double clay(double x, double y) {
        double belt = CLAY_BELT_METRES * (1 + 0.4 * Noise.rough(SEED + 6, x, y, 2_000));
        return Math.clamp(4 * (1 - Distance.pointToSegmentString(new Coordinate(x, y), RIVER) / belt), 0, 4);
    }
}
