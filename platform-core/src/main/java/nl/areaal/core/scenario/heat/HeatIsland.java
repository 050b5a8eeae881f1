package nl.areaal.core.scenario.heat;

/** The formulas of the urban heat island for one place (RIVM, Groene Baten Planner, cool city). */
public final class HeatIsland {
    static final double INTERCEPT_KELVIN = -1.605;
    static final double KELVIN_PER_TENFOLD_PEOPLE = 1.062;
    static final double KELVIN_PER_METRE_PER_SECOND = -0.356;
    static final double COOLING_OF_TREES = 0.5;
    static final double COOLING_OF_SHRUBS = 0.3;
    static final double COOLING_OF_GRASS = 0.2;

    private HeatIsland() {}

    /** The strongest heat island that so many people within 10 km bring about, in K; never below 0. */
    public static double maximum(double people, double windMetresPerSecond) {
        return Math.max(
                0,
                INTERCEPT_KELVIN
                        + KELVIN_PER_TENFOLD_PEOPLE * Math.log10(people)
                        + KELVIN_PER_METRE_PER_SECOND * windMetresPerSecond);
    }

    /** What the strongest heat island is but for what people add, in K. */
    static float base(double windMetresPerSecond) {
        return (float) (INTERCEPT_KELVIN + KELVIN_PER_METRE_PER_SECOND * windMetresPerSecond);
    }

    /** Wind at 10 m from wind at 100 m, by the logarithmic profile over ground of a roughness length in metres. */
    public static double windAt10Metres(double windAt100Metres, double roughnessMetres) {
        return windAt100Metres * Math.log(10 / roughnessMetres) / Math.log(100 / roughnessMetres);
    }

    /**
     * The share by which cover cools.
     *
     * @param landCover constant of what is not green; 0 when unknown
     */
    public static double reduction(double tree, double shrub, double grass, double landCover) {
        return COOLING_OF_TREES * tree
                + COOLING_OF_SHRUBS * shrub
                + COOLING_OF_GRASS * grass
                + (1 - tree - shrub - grass) * landCover;
    }

    /** How much of the surroundings warms: built up and not green. */
    public static double sealed(double built, double green) {
        return built * Math.max(0, 1 - green);
    }

    /** The heat island that is left, in K. */
    public static double actual(double maximumKelvin, double builtUpShare, double reduction) {
        return maximumKelvin * builtUpShare * (1 - reduction);
    }
}
