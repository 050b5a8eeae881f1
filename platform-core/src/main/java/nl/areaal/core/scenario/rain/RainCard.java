package nl.areaal.core.scenario.rain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.ground.GroundCover;

/** What is published about the runoff model. */
final class RainCard {
    static final Parameter RETENTION = new Parameter(
            "retention-factor",
            new Bilingual(
                    "hoe nat de grond vooraf is: factor op wat hij kan vasthouden",
                    "how wet the ground is beforehand: factor on what it can hold"),
            "1",
            0.427,
            1,
            2.281,
            "Hawkins, Hjelmfelt and Zevenbergen (1985): wet (condition III) and dry (condition I) ground beside the average of"
                    + " TR-55; the factors on S follow from their formulas for the curve number");

    private static final String TR55 = "USDA, Urban Hydrology for Small Watersheds, TR-55 (1986)";
    private static final double ROUNDING_MILLIMETRES = 0.05; // the cases are given to one decimal

    private RainCard() {}

    static ModelCard of(DesignStorm storm) {
        return new ModelCard(
                "rain",
                "1.0.0",
                new Bilingual("Afstromend regenwater", "Runoff of rain"),
                new Bilingual(
                        "Vergelijkt plannen: hoeveel water van een hevige bui van een plek afstroomt",
                        "Compares plans by how much water of a heavy storm runs off a place"),
                Theme.WATER,
                "mm",
                ModelCard.MoreIs.WORSE,
                equation(),
                sources(),
                inputs(),
                parameters(storm),
                new ModelCard.Limits(validRange(), RainLimits.KNOWN, ModelCard.Limits.PEOPLE_DECIDE),
                ModelCard.Accountability.forPlanning(new Bilingual(
                        "Wie het cijfer als voorspelling van wateroverlast leest, mist riool, helling en duur van de bui; daarom"
                                + " staan de grenzen en de bandbreedte erbij.",
                        "Whoever reads the figure as a forecast of flooding misses sewer, slope and duration of the storm; so it"
                                + " comes with its limits and its band.")),
                cases());
    }

    private static ModelCard.Equation equation() {
        return new ModelCard.Equation(
                "Q = (P - 0.2 S)^2 / (P + 0.8 S) when P > 0.2 S, else 0; S = f x (25400 / CN - 254) in mm; CN = mean of the curve"
                        + " numbers of the covers by their share of the cell; answer = Q - extra storage, not below 0",
                "Q = \\frac{(P - 0.2\\,S)^2}{P + 0.8\\,S},\\quad S = f\\left(\\frac{25400}{\\mathrm{CN}} - 254\\right),\\quad"
                        + " \\mathrm{CN} = \\sum_k a_k\\,\\mathrm{CN}_k,\\quad R = \\max(0, Q - B)");
    }

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "United States Department of Agriculture",
                        OptionalInt.of(1986),
                        "Urban Hydrology for Small Watersheds, Technical Release 55",
                        "equations 2-1 to 2-4; curve numbers of tables 2-2a, 2-2b and 2-2c; mean by area as in worksheet 2"),
                new ModelCard.Source(
                        "R.H. Hawkins, A.T. Hjelmfelt and A.W. Zevenbergen",
                        OptionalInt.of(1985),
                        "Runoff probability, storm depth, and curve numbers, Journal of Irrigation and Drainage Engineering 111(4)"
                                + " (cited from memory)",
                        "curve numbers of dry and wet ground from those of average ground"));
    }

    private static List<ModelCard.Input> inputs() {
        List<ModelCard.Input> inputs = new ArrayList<>(GroundCover.inputs());
        inputs.add(new ModelCard.Input(
                Facts.SOIL_GROUP,
                new Bilingual("doorlatendheid van de bodem, 1 (A) tot 4 (D)", "hydrologic soil group, 1 (A) to 4 (D)"),
                "1",
                1,
                4));
        inputs.add(new ModelCard.Input(
                Facts.STORAGE, new Bilingual("extra waterberging", "extra room for water"), "mm", 0, 10_000));
        return inputs;
    }

    private static List<Parameter> parameters(DesignStorm storm) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(RETENTION);
        parameters.add(Parameter.fixed(
                "storm",
                new Bilingual(
                        "bui: " + storm.words().nl(), "storm: " + storm.words().en()),
                "mm",
                storm.millimetres(),
                "a choice, not an uncertainty: storms of 70, 90 and 160 mm are in use for the stress test of DPRA (secondary"
                        + " source)"));
        for (Surface surface : Surface.values()) {
            for (int group = 1; group <= (surface.minds() ? 4 : 1); group++) {
                parameters.add(curveNumber(surface, group));
            }
        }
        return parameters;
    }

    private static Parameter curveNumber(Surface surface, int group) {
        String letter = surface.minds() ? " " + Surface.SOIL_GROUPS.get(group - 1) : "";
        return Parameter.fixed(
                ("cn-" + surface.words().en() + letter).replace(' ', '-').toLowerCase(Locale.ROOT),
                new Bilingual(
                        "curvegetal " + surface.words().nl() + letter,
                        "curve number of " + surface.words().en() + letter),
                "1",
                surface.on(group),
                surface.source().startsWith(Parameter.ASSUMPTION) ? surface.source() : TR55 + ", " + surface.source());
    }

    private static Bilingual validRange() {
        return new Bilingual(
                "Eén hevige bui op onbevroren grond; om plannen te vergelijken, niet om een riool te ontwerpen",
                "A single heavy storm on ground that is not frozen; to compare plans, not to design a sewer");
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                runoff("70 mm, CN 61: the model, all grass on soil group B", 7.0, () -> uniform(Facts.GRASS, 2)),
                runoff("70 mm, CN 80: the model, all grass on soil group D", 27.2, () -> uniform(Facts.GRASS, 4)),
                runoff("70 mm, CN 90: the formula", 44.7, () -> formula(70, 90)),
                runoff("70 mm, CN 98: the model, all paved", 64.1, () -> uniform(Facts.BUILT, 2)),
                new ReferenceCase(
                        new Bilingual(
                                "6 inch, CN 70: voorbeeld 2-1, 2,81 inch", "6 inches, CN 70: example 2-1, 2.81 inches"),
                        TR55 + ", example 2-1",
                        "mm",
                        71.4,
                        0.2, // a hundredth of an inch is a quarter of a millimetre
                        () -> formula(152.4, 70)));
    }

    private static ReferenceCase runoff(String words, double expected, DoubleSupplier computed) {
        return new ReferenceCase(
                Bilingual.same(words),
                TR55 + ", equations 2-3 and 2-4",
                "mm",
                expected,
                ROUNDING_MILLIMETRES,
                computed);
    }

    private static double formula(double rain, double curveNumber) {
        return CurveNumber.runoffMillimetres(rain, CurveNumber.retentionMillimetres(curveNumber));
    }

    /** Asks the whole model about a cell that one cover fills. */
    private static double uniform(LayerKey cover, int soilGroup) {
        GridFrame frame = new GridFrame(0, 10, 10, 1, 1);
        FactBase world = FactBase.on(frame);
        for (ModelCard.Input input : inputs()) {
            world = world.with(input.layer(), Grid.filled(frame, 0));
        }
        FactBase covered =
                world.with(cover, Grid.filled(frame, 1)).with(Facts.SOIL_GROUP, Grid.filled(frame, soilGroup));
        double[] answer = new double[1];
        new RainModel().evaluate(frame.whole(), covered, (row, runoff) -> answer[0] = runoff[0][0]);
        return answer[0];
    }
}
