package nl.areaal.core.scenario.air;

import nl.areaal.core.network.StreetType;

/**
 * Standard method 1 for the air along a street in town (Regeling beoordeling luchtkwaliteit 2007, annex 1), for yearly means.
 *
 * <p>The constants are those of annex 1. The form of the step from NOx to NO2 is that of van den Hout and Baars (1988), which
 * the annex follows; it was taken from a secondary source.
 */
public final class Srm1 {
    /** As far from the middle of the street as the method goes. */
    public static final double REACH_METRES = 60;

    /** Beyond this distance the air of types 1 and 4 thins out along another curve, and types 2 and 3 have ended. */
    static final double NEAR_METRES = 30;

    /** Nearer to the middle than this stands nobody, and the parabola was not fitted. An assumption. */
    static final double NEAREST_METRES = 3.5;

    static final double PER_EMISSION = 0.62;
    static final double WIND_METRES_PER_SECOND = 5;
    static final double OZONE_SHARE = 0.6;
    static final double HALFWAY_NOX = 100;

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double METRES_PER_KILOMETRE = 1_000;
    private static final double MICROGRAMS_PER_GRAM = 1e6;

    private Srm1() {}

    /** What traffic gives off along a street, in ug per metre and second. */
    public static double emission(double vehiclesPerDay, double gramsPerKilometre) {
        return vehiclesPerDay * gramsPerKilometre * MICROGRAMS_PER_GRAM / METRES_PER_KILOMETRE / SECONDS_PER_DAY;
    }

    /** How much of an emission is left at a distance from the middle of a street (theta); 0 beyond where its type goes. */
    public static double dilution(StreetType street, double metres) {
        double away = Math.max(NEAREST_METRES, metres);
        if (away > REACH_METRES) {
            return 0;
        }
        Curve curve = Curve.of(street);
        return away <= NEAR_METRES ? curve.near(away) : curve.far(away);
    }

    /**
     * What the traffic of a street adds to the air, in ug/m3.
     *
     * @param emission in ug per metre and second
     * @param dilution see {@link #dilution}
     * @param treeFactor 1, 1.25 or 1.5
     * @param windMetresPerSecond the yearly mean of the region
     */
    public static double contribution(double emission, double dilution, double treeFactor, double windMetresPerSecond) {
        return PER_EMISSION * emission * dilution * treeFactor * WIND_METRES_PER_SECOND / windMetresPerSecond;
    }

    /**
     * What the NOx of traffic adds to nitrogen dioxide, in ug/m3: what leaves the exhaust as such, and what ozone makes of the
     * rest.
     *
     * @param nox that traffic adds, in ug/m3
     * @param directShare of the NOx that leaves the exhaust as NO2
     * @param ozone that comes from elsewhere, in ug/m3
     */
    public static double nitrogenDioxide(double nox, double directShare, double ozone) {
        double monoxide = nox * (1 - directShare);
        return directShare * nox + OZONE_SHARE * ozone * monoxide / (monoxide + HALFWAY_NOX);
    }
}
