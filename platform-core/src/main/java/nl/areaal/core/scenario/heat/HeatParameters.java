package nl.areaal.core.scenario.heat;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;

/** The numbers of the heat model: two whose true value we don't know well, and the coefficients as published. */
final class HeatParameters {
    static final Parameter WIND = new Parameter(
            "wind",
            new Bilingual("windsnelheid op 10 m", "wind speed at 10 m"),
            "m/s",
            2.5,
            3.0,
            3.5,
            "assumption: a calm summer day; the central value is that of the reference case");
    static final Parameter COOLING = new Parameter(
            "cooling-factor",
            new Bilingual(
                    "factor op de verkoeling door bomen, struiken en gras samen",
                    "factor on the cooling of trees, shrubs and grass together"),
            "1",
            0.7,
            1.0,
            1.3,
            "assumption: the source gives its coefficients without a range; they are moved together");

    private static final String SOURCE = "RIVM, Groene Baten Planner, cool city";

    private HeatParameters() {}

    static List<Parameter> published() {
        return List.of(
                WIND,
                COOLING,
                fixed("intercept", "constante van UHImax", "intercept of UHImax", "K", HeatIsland.INTERCEPT_KELVIN),
                fixed(
                        "people",
                        "UHImax per tien keer zoveel mensen",
                        "UHImax per tenfold people",
                        "K",
                        HeatIsland.KELVIN_PER_TENFOLD_PEOPLE),
                fixed(
                        "wind-effect",
                        "UHImax per windsnelheid",
                        "UHImax per wind speed",
                        "K/(m/s)",
                        HeatIsland.KELVIN_PER_METRE_PER_SECOND),
                fixed("tree", "verkoeling door bomen", "cooling of tree cover", "1", HeatIsland.COOLING_OF_TREES),
                fixed("shrub", "verkoeling door struiken", "cooling of shrub cover", "1", HeatIsland.COOLING_OF_SHRUBS),
                fixed("grass", "verkoeling door gras", "cooling of grass cover", "1", HeatIsland.COOLING_OF_GRASS),
                Parameter.fixed(
                        "r",
                        new Bilingual("constante van het landgebruik", "land-cover constant"),
                        "1",
                        0,
                        SOURCE + "; 0 when unknown"));
    }

    private static Parameter fixed(String key, String nl, String en, String unit, double value) {
        return Parameter.fixed(key, new Bilingual(nl, en), unit, value, SOURCE);
    }
}
