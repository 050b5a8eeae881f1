package nl.areaal.core.scenario.air;

import nl.areaal.core.network.StreetType;

/**
 * How air thins out across a street of some type (Regeling beoordeling luchtkwaliteit 2007, annex 1): a parabola up to 30 m, and
 * for types 1 and 4 a power beyond.
 *
 * @param number of the type in the annex
 * @param alpha 0 for types that end at 30 m
 */
record Curve(int number, double a, double b, double c, double alpha) {
    private static final double FAR_POWER = -0.747;

    static Curve of(StreetType street) {
        return switch (street) {
            case WIDE_CANYON -> new Curve(1, 3.25e-4, -2.05e-2, 0.39, 0.856);
            case NARROW_CANYON -> new Curve(2, 4.88e-4, -3.08e-2, 0.59, 0);
            case ONE_SIDED -> new Curve(3, 5.00e-4, -3.16e-2, 0.57, 0);
            case OPEN -> new Curve(4, 3.1e-4, -1.82e-2, 0.33, 0.799);
        };
    }

    double near(double metres) {
        return a * metres * metres + b * metres + c;
    }

    double far(double metres) {
        return alpha * StrictMath.pow(metres, FAR_POWER);
    }
}
