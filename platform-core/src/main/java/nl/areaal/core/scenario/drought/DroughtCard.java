package nl.areaal.core.scenario.drought;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.ground.GroundCover;

/** What is published about the drought model. */
final class DroughtCard {
    static final ModelCard CARD = new ModelCard(
            "drought",
            "1.0.0",
            new Bilingual("Neerslagtekort", "Precipitation deficit"),
            new Bilingual(
                    "Vergelijkt plannen: hoeveel water een plek in de zomer te kort komt",
                    "Compares plans by how much water a place is short of in summer"),
            Theme.WATER,
            "mm",
            ModelCard.MoreIs.WORSE,
            new ModelCard.Equation(
                    "deficit = max(0, k x ET - P) over 1 April to 30 September; ET by day = 0.65 x D / (D + g) x Rs / lambda"
                            + " (Makkink), P rain; k = mean of the crop factors of the covers by their share of the cell",
                    "T = \\max\\left(0,\\;k\\sum \\mathrm{ET} - \\sum P\\right),\\quad \\mathrm{ET} ="
                            + " 0.65\\,\\frac{\\Delta}{\\Delta+\\gamma}\\,\\frac{R_s}{\\lambda},\\quad k = \\sum_j a_j\\,k_j"),
            sources(),
            inputs(),
            CropFactors.published(),
            new ModelCard.Limits(
                    new Bilingual(
                            "Nederland, het zomerhalfjaar als geheel; om plannen te vergelijken",
                            "The Netherlands, the summer half-year as a whole; to compare plans"),
                    known(),
                    ModelCard.Limits.PEOPLE_DECIDE),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Wie het cijfer als schade leest, vergeet de bodem en het grondwater; die staan bij de grenzen.",
                    "Whoever reads the figure as damage forgets soil and groundwater; the limits name them.")),
            cases());

    private DroughtCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "KNMI (H.A.R. de Bruin)",
                        OptionalInt.of(1987),
                        "From Penman to Makkink, TNO Evaporation and weather, in the form that KNMI uses for its daily figures",
                        "ET = 0.65 D / (D + g) Rs / lambda"),
                new ModelCard.Source(
                        "KNMI",
                        OptionalInt.empty(),
                        "Droogtemonitor and background on the precipitation deficit (web pages)",
                        "season of 1 April to 30 September; a deficit is never below 0"));
    }

    private static List<ModelCard.Input> inputs() {
        List<ModelCard.Input> inputs = new ArrayList<>(GroundCover.inputs());
        inputs.add(new ModelCard.Input(
                Facts.EVAPORATION_SUMMER,
                new Bilingual(
                        "verdamping van gras (Makkink), april tot en met september",
                        "Makkink evaporation, April to September"),
                "mm",
                0,
                DroughtRows.MOST_EVAPORATION));
        inputs.add(new ModelCard.Input(
                Facts.RAIN_SUMMER,
                new Bilingual("regen, april tot en met september", "rain, April to September"),
                "mm",
                0,
                DroughtRows.MOST_RAIN));
        return inputs;
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Een tekort telt niet onder 0, net als bij het KNMI. Het KNMI doet dat per dag, hier kan het alleen over het"
                                + " hele seizoen: natte weken vooraf maken het cijfer hier lager (De Bilt 2018: 306 tegen 329 mm).",
                        "A deficit does not count below 0, as with KNMI. KNMI does so by day, here it can only be done over the whole"
                                + " season: wet weeks beforehand make the figure lower here (De Bilt 2018: 306 against 329 mm)."),
                new Bilingual(
                        "Het is wat planten zouden verdampen als er genoeg water is; wat de bodem vasthoudt en het grondwater aanvult,"
                                + " telt niet mee.",
                        "It is what plants would evaporate with water enough; what the soil holds and groundwater adds is not"
                                + " counted."),
                new Bilingual(
                        "De factoren per soort begroeiing zijn aannames; alleen gras is de maat zelf.",
                        "The factors by cover are assumptions; only grass is the measure itself."),
                new Bilingual(
                        "Een plant die meer verdampt, geeft hier een groter tekort; dat hij ook koelt, zegt het model voor hitte.",
                        "A plant that evaporates more gives a larger deficit here; that it cools too is for the heat model to say."),
                new Bilingual(
                        "De uitkomst geldt voor het jaar of het gemiddelde waarvan regen en verdamping zijn ingevoerd.",
                        "The answer holds for the year, or the mean of years, of which rain and evaporation were put in."));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                new ReferenceCase(
                        new Bilingual("21,95 °C en 20,4448 MJ/m2 op een dag", "21.95 °C and 20.4448 MJ/m2 in a day"),
                        "KNMI form of Makkink, worked example",
                        "mm",
                        3.85,
                        0.005,
                        () -> Makkink.millimetres(21.95, 20.4448)),
                new ReferenceCase(
                        new Bilingual(
                                "gras in De Bilt, zomer 2018: verdamping 551,5 mm, regen 245,5 mm",
                                "grass at De Bilt, summer 2018: evaporation 551.5 mm, rain 245.5 mm"),
                        "KNMI, daily figures of station 260, summed by hand",
                        "mm",
                        306.0,
                        0.05,
                        () -> grass(551.5f, 245.5f)),
                new ReferenceCase(
                        new Bilingual("natter dan het verdampt: geen tekort", "more rain than evaporation: no deficit"),
                        "KNMI, rule of the precipitation deficit",
                        "mm",
                        0,
                        0,
                        () -> grass(476, 584.2f)));
    }

    /** Asks the whole model about a cell that is all grass. */
    private static double grass(float evaporation, float rain) {
        GridFrame frame = new GridFrame(0, 10, 10, 1, 1);
        FactBase world = FactBase.on(frame);
        for (ModelCard.Input input : inputs()) {
            world = world.with(input.layer(), Grid.filled(frame, 0));
        }
        FactBase summer = world.with(Facts.GRASS, Grid.filled(frame, 1))
                .with(Facts.EVAPORATION_SUMMER, Grid.filled(frame, evaporation))
                .with(Facts.RAIN_SUMMER, Grid.filled(frame, rain));
        double[] answer = new double[1];
        new DroughtModel().evaluate(frame.whole(), summer, (row, deficit) -> answer[0] = deficit[0][0]);
        return answer[0];
    }
}
