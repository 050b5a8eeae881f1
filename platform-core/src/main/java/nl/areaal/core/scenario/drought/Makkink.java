package nl.areaal.core.scenario.drought;

/** Reference crop evaporation after Makkink in the form that KNMI uses (De Bruin 1987; constants as KNMI publishes them). */
public final class Makkink {
    private static final double FRACTION = 0.65;
    private static final double JOULE_PER_MEGAJOULE = 1e6;

    private Makkink() {}

    /**
     * What well-watered grass evaporates in a day, in mm.
     *
     * @param celsius mean temperature of the day
     * @param megajoulesPerSquareMetre global radiation of the day
     */
    public static double millimetres(double celsius, double megajoulesPerSquareMetre) {
        double slope = slopeHectopascalPerKelvin(celsius);
        double share = slope / (slope + psychrometricHectopascalPerKelvin(celsius));
        return FRACTION * share * megajoulesPerSquareMetre * JOULE_PER_MEGAJOULE / heatJoulePerKilogram(celsius);
    }

    /** How fast saturated vapour pressure rises with temperature. */
    static double slopeHectopascalPerKelvin(double celsius) {
        double saturation = 6.107 * Math.pow(10, 7.5 * celsius / (237.3 + celsius));
        return saturation * 7.5 * 237.3 / ((237.3 + celsius) * (237.3 + celsius)) * Math.log(10);
    }

    static double psychrometricHectopascalPerKelvin(double celsius) {
        return 0.646 + 0.0006 * celsius;
    }

    /** What it takes to evaporate water: a kilogram on a square metre is a millimetre. */
    static double heatJoulePerKilogram(double celsius) {
        return 1_000 * (2_501 - 2.38 * celsius);
    }
}
