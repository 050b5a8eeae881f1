package nl.areaal.core.scenario.air;

import nl.areaal.core.network.StreetType;

/** {@link Srm1#dilution} by decimetres, which is finer than anybody knows where a street lies, and saves a power per cell. */
final class Dilution {
    private static final int PER_METRE = 10;
    private static final Dilution WIDE_CANYON = new Dilution(StreetType.WIDE_CANYON);
    private static final Dilution NARROW_CANYON = new Dilution(StreetType.NARROW_CANYON);
    private static final Dilution ONE_SIDED = new Dilution(StreetType.ONE_SIDED);
    private static final Dilution OPEN = new Dilution(StreetType.OPEN);

    private final double[] byDecimetre;

    private Dilution(StreetType street) {
        byDecimetre = new double[(int) (Srm1.REACH_METRES * PER_METRE) + 1];
        for (int i = 0; i < byDecimetre.length; i++) {
            byDecimetre[i] = Srm1.dilution(street, (double) i / PER_METRE);
        }
    }

    static Dilution of(StreetType street) {
        return switch (street) {
            case WIDE_CANYON -> WIDE_CANYON;
            case NARROW_CANYON -> NARROW_CANYON;
            case ONE_SIDED -> ONE_SIDED;
            case OPEN -> OPEN;
        };
    }

    /** The dilution at a distance of at most {@link Srm1#REACH_METRES}, to the nearest decimetre. */
    double at(double metres) {
        return byDecimetre[(int) (metres * PER_METRE + 0.5)];
    }
}
