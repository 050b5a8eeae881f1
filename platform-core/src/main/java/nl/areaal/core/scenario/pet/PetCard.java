package nl.areaal.core.scenario.pet;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.pet.FeltTemperature.Weather;

/** What is published about the model of the felt temperature. */
final class PetCard {
    /** The answer of the heat model, on which this one builds. */
    static final LayerKey HEAT = new LayerKey("heat");

    static final Parameter WIND = new Parameter(
            "wind",
            new Bilingual("wind op 1,2 m hoogte", "wind at a height of 1.2 m"),
            "m/s",
            1,
            1.5,
            2,
            "assumption: a calm summer day; the central value is that of the reference case");
    static final Parameter SKY_LOST = new Parameter(
            "sky-lost",
            new Bilingual(
                    "deel van de hemel dat gebouwen verbergen waar alles bebouwd is",
                    "share of the sky that buildings hide where all is built up"),
            "1",
            0.2,
            0.4,
            0.6,
            "assumption: from low houses with gardens to closed blocks; no heights are read");

    private static final String AS_IN_CASE =
            "assumption: a hot, clear day in early afternoon; as in the reference case";

    static final Parameter RURAL = fixed("rural", "lucht buiten de stad", "air out of town", "Cel", 30, AS_IN_CASE);
    static final Parameter SUN = fixed("sun", "zonnestraling", "solar radiation", "W/m2", 800, AS_IN_CASE);
    static final Parameter DIFFUSE = fixed(
            "diffuse",
            "straling van de hemel",
            "radiation from the sky",
            "W/m2",
            120,
            "assumption: 15 % of all radiation on a clear day");
    static final Parameter SUN_HEIGHT =
            fixed("sun-height", "sinus van de zonshoogte", "sine of the height of the sun", "1", 0.85, AS_IN_CASE);
    static final Parameter HUMIDITY = fixed(
            "humidity", "luchtvochtigheid", "humidity", "%", 40, "assumption: gives a wet-bulb temperature of 20.4 °C");
    static final Parameter SKY_TREES = fixed(
            "sky-trees",
            "deel van de hemel dat boomkronen verbergen",
            "share of the sky that crowns hide",
            "1",
            0.5,
            "assumption");

    private static final String SOURCE = "RIVM 2019-0008; Koopmans et al. 2020";

    static final ModelCard CARD = new ModelCard(
            "pet",
            "1.0.0",
            new Bilingual("Gevoelstemperatuur op een hete dag", "Felt temperature on a hot day"),
            new Bilingual(
                    "Vergelijkt plannen: hoe warm een plek midden op een hete dag aanvoelt, zon en schaduw samen",
                    "Compares plans by how warm a place feels in the middle of a hot day, sun and shade together"),
            Theme.HEAT,
            "Cel",
            ModelCard.MoreIs.WORSE,
            new ModelCard.Equation(
                    "PET = (1 - tree) x PET_sun + tree x PET_shade; Ta = rural + heat island; "
                            + "PET_sun = -13.26 + 1.25 Ta + 0.011 Q - 3.37 ln u + 0.078 Tw + 0.0055 Q ln u + 5.56 sin phi"
                            + " - 0.0103 Q ln u sin phi + 0.546 B + 1.94 SVF; "
                            + "PET_shade = -12.14 + 1.25 Ta - 1.47 ln u + 0.060 Tw + 0.015 SVF Qd"
                            + " + 0.0060 (1 - SVF) sigma (Ta + 273.15)^4; "
                            + "SVF = 1 - sky-lost x built - sky-trees x tree; B = 3 - 2.6 x (plants and water)",
                    "\\mathrm{PET}_{sun} = -13.26 + 1.25T_a + 0.011Q - 3.37\\ln u + 0.078T_w + 0.0055Q\\ln u +"
                            + " 5.56\\sin\\varphi - 0.0103Q\\ln u\\sin\\varphi + 0.546B + 1.94S_{vf},\\quad"
                            + " \\mathrm{PET}_{shade} = -12.14 + 1.25T_a - 1.47\\ln u + 0.060T_w + 0.015S_{vf}Q_d +"
                            + " 0.0060(1-S_{vf})\\sigma(T_a+273.15)^4"),
            sources(),
            inputs(),
            parameters(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Wie het cijfer als meting leest, schat de hitte verkeerd in; het model ziet geen gevels en geen schaduw van"
                            + " gebouwen.",
                    "Whoever reads the figure as a measurement misjudges the heat; the model sees no walls and no shade of"
                            + " buildings.")),
            cases());

    private PetCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "RIVM",
                        OptionalInt.of(2019),
                        "Ontwikkeling standaard stresstest hitte, briefrapport 2019-0008",
                        "the regressions for sun and for shade or night; light heat stress from 23 °C"),
                new ModelCard.Source(
                        "Koopmans et al.",
                        OptionalInt.of(2020),
                        "A standardized Physical Equivalent Temperature urban heat map at 1-m spatial resolution to facilitate"
                                + " climate stress tests in the Netherlands",
                        "Bowen ratio 0.4 over plants and 3 elsewhere; shade under trees; one wet-bulb temperature for all places"),
                new ModelCard.Source(
                        "Stull",
                        OptionalInt.of(2011),
                        "Wet-bulb temperature from relative humidity and air temperature, Journal of Applied Meteorology and"
                                + " Climatology 50",
                        "equation 1"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                new ModelCard.Input(
                        HEAT,
                        new Bilingual(
                                "hitte-eiland (antwoord van het hittemodel)", "heat island (answer of the heat model)"),
                        "K",
                        0,
                        PetModel.MOST_ISLAND_KELVIN),
                share(Facts.BUILT, "bebouwd aandeel", "built-up share"),
                share(Facts.TREE, "aandeel bomen", "tree cover"),
                share(Facts.SHRUB, "aandeel struiken", "shrub cover"),
                share(Facts.GRASS, "aandeel gras", "grass cover"),
                share(Facts.WATER, "aandeel water", "water"));
    }

    private static ModelCard.Input share(LayerKey fact, String nl, String en) {
        return new ModelCard.Input(fact, new Bilingual(nl, en), "1", 0, 1);
    }

    private static List<Parameter> parameters() {
        return List.of(
                WIND,
                SKY_LOST,
                RURAL,
                SUN,
                DIFFUSE,
                SUN_HEIGHT,
                HUMIDITY,
                fixed(
                        "bowen-plants",
                        "bowenverhouding van planten",
                        "Bowen ratio of plants",
                        "1",
                        PetPlace.BOWEN_OF_PLANTS,
                        SOURCE + "; water counts as plants: assumption"),
                fixed(
                        "bowen-stone",
                        "bowenverhouding van steen",
                        "Bowen ratio of stone",
                        "1",
                        PetPlace.BOWEN_OF_STONE,
                        SOURCE),
                SKY_TREES);
    }

    private static Parameter fixed(String key, String nl, String en, String unit, double value, String source) {
        return Parameter.fixed(key, new Bilingual(nl, en), unit, value, source);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Een hete, heldere zomermiddag in Nederland; om plannen te vergelijken",
                        "A hot, clear summer afternoon in the Netherlands; for comparing plans"),
                known(),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Het hitte-eiland van het hittemodel komt in zijn geheel bij de luchttemperatuur, al is het midden op de"
                                + " dag kleiner dan 's avonds. De onzekerheid van het hittemodel zit niet in deze bandbreedte.",
                        "The heat island of the heat model is added in full to the air temperature, though it is smaller at"
                                + " midday than in the evening. The uncertainty of the heat model is not in this band."),
                new Bilingual(
                        "Alleen bomen geven schaduw; schaduw van gebouwen en de richting van straten ontbreken.",
                        "Only trees give shade; shade of buildings and the direction of streets are missing."),
                new Bilingual(
                        "Hoeveel hemel te zien is, is een aanname uit bebouwing en bomen van de cel zelf, niet uit hoogten.",
                        "How much sky is seen is an assumption from buildings and trees of the cell itself, not from heights."),
                new Bilingual("De wind is overal gelijk.", "The wind is the same everywhere."));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                celsius(
                        "30 °C, 800 W/m2, 1,5 m/s, natte bol 20 °C, sin(zonshoogte) 0,85, hemel 0,8, boven steen (B = 3)",
                        "30 °C, 800 W/m2, 1.5 m/s, wet bulb 20 °C, sin(sun height) 0.85, sky 0.8, over stone (B = 3)",
                        40.09,
                        3),
                celsius("Hetzelfde boven planten (B = 0,4)", "The same over plants (B = 0.4)", 38.67, 0.4),
                new ReferenceCase(
                        new Bilingual("Natte bol bij 20 °C en 50 % vochtigheid", "Wet bulb at 20 °C and 50 % humidity"),
                        "Stull 2011, worked example",
                        "Cel",
                        13.7,
                        0.05,
                        () -> FeltTemperature.wetBulb(20, 50)));
    }

    private static ReferenceCase celsius(String nl, String en, double expected, double bowen) {
        Weather weather = new Weather(800, 120, 1.5, 20, 0.85);
        return new ReferenceCase(
                new Bilingual(nl, en),
                SOURCE + ", computed from the formula",
                "Cel",
                expected,
                0.005,
                () -> FeltTemperature.sun(30, bowen, 0.8, weather));
    }
}
