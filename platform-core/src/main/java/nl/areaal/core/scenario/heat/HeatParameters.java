package nl.areaal.core.scenario.heat;

import java.util.List;
import nl.areaal.core.scenario.Parameter;

/**
 * The two numbers of the heat model whose true value we don't know well.
 *
 * @param windMetresPerSecond at 10 m
 * @param coolingFactor times which green cools as published
 */
record HeatParameters(double windMetresPerSecond, double coolingFactor) {
    static final Parameter WIND = new Parameter(
            "wind",
            "wind speed at 10 m",
            "m/s",
            2.5,
            3.0,
            3.5,
            "assumption: a calm summer day; the central value is that of the reference case");
    static final Parameter COOLING = new Parameter(
            "cooling-factor",
            "factor on the cooling of trees, shrubs and grass together",
            "1",
            0.7,
            1.0,
            1.3,
            "assumption: the source gives its coefficients without a range; they are moved together");

    /**
     * The central set first, then the four corners of the ranges. The answer moves one way with either number, and in a straight
     * line with the cooling, so its extremes and those of a difference lie in these corners.
     */
    static List<HeatParameters> sets() {
        return List.of(
                new HeatParameters(WIND.central(), COOLING.central()),
                new HeatParameters(WIND.low(), COOLING.low()),
                new HeatParameters(WIND.low(), COOLING.high()),
                new HeatParameters(WIND.high(), COOLING.low()),
                new HeatParameters(WIND.high(), COOLING.high()));
    }

    static HeatParameters central() {
        return sets().getFirst();
    }

    static List<Parameter> published() {
        String source = "RIVM, Groene Baten Planner, cool city";
        return List.of(
                WIND,
                COOLING,
                Parameter.fixed("intercept", "intercept of UHImax", "K", HeatIsland.INTERCEPT_KELVIN, source),
                Parameter.fixed(
                        "people", "UHImax per tenfold people", "K", HeatIsland.KELVIN_PER_TENFOLD_PEOPLE, source),
                Parameter.fixed(
                        "wind-effect",
                        "UHImax per wind speed",
                        "K/(m/s)",
                        HeatIsland.KELVIN_PER_METRE_PER_SECOND,
                        source),
                Parameter.fixed("tree", "cooling of tree cover", "1", HeatIsland.COOLING_OF_TREES, source),
                Parameter.fixed("shrub", "cooling of shrub cover", "1", HeatIsland.COOLING_OF_SHRUBS, source),
                Parameter.fixed("grass", "cooling of grass cover", "1", HeatIsland.COOLING_OF_GRASS, source),
                Parameter.fixed("r", "land-cover constant", "1", 0, source + "; 0 when unknown"));
    }
}
