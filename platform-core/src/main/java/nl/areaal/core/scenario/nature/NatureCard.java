package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;
import org.locationtech.jts.geom.GeometryFactory;

/** What is published about the model of connected nature. */
final class NatureCard {
    static final Parameter DISPERSAL = new Parameter(
            "dispersal",
            new Bilingual("afstand die de helft van de dieren haalt", "distance that half of all animals cover"),
            "m",
            250,
            500,
            1_000,
            "assumption: small animals such as frogs, mice and butterflies; choose by the species at hand");

    static final Parameter LEAST_SHARE = Parameter.fixed(
            "least-share",
            new Bilingual("aandeel natuur vanaf waar een cel meetelt", "share of nature from which a cell counts"),
            "1",
            0.5,
            "assumption");
    static final Parameter LEAST_PATCH = Parameter.fixed(
            "least-patch",
            new Bilingual("kleinste stuk natuur dat meetelt", "smallest patch that counts"),
            "har",
            0.5,
            "assumption");

    /** Ways that fewer than one in a hundred animals take are not followed. */
    static final Parameter LEAST_CHANCE = Parameter.fixed(
            "least-chance",
            new Bilingual("kleinste kans die nog meetelt", "smallest chance that still counts"),
            "1",
            0.01,
            "assumption: keeps a province quick; each answer says how much it can matter at most");

    private static final String BY_HAND = "worked out by hand from the formula";

    static final ModelCard CARD = new ModelCard(
            "nature",
            "1.0.0",
            new Bilingual("Samenhang van de natuur", "Connected nature"),
            new Bilingual(
                    "Hoe goed stukken natuur samenhangen: hoe groot één stuk zou zijn dat evenveel waard is",
                    "How well patches of nature hang together: how large one patch would be that is worth as much"),
            Theme.NATURE,
            "har",
            ModelCard.MoreIs.BETTER,
            new ModelCard.Equation(
                    "ECA = sqrt(sum over i and j of a_i x a_j x p*_ij); p = exp(-alpha x gap), alpha = ln 2 / dispersal;"
                            + " p* = largest product of p along any way",
                    "\\mathrm{ECA} = \\sqrt{\\sum_i\\sum_j a_i\\,a_j\\,p^*_{ij}},\\quad p = e^{-\\alpha d},\\quad"
                            + " \\alpha = \\frac{\\ln 2}{d_{1/2}}"),
            List.of(
                    new ModelCard.Source(
                            "Saura, Estreguil, Mouton and Rodriguez-Freire",
                            OptionalInt.of(2011),
                            "Network analysis to assess landscape connectivity trends: application to European forests,"
                                    + " Ecological Indicators 11",
                            "equivalent connected area"),
                    new ModelCard.Source(
                            "Dijkstra",
                            OptionalInt.of(1959),
                            "A note on two problems in connexion with graphs",
                            "the best ways, on minus the logarithm of the chance")),
            List.of(new ModelCard.Input(Facts.HABITAT, new Bilingual("aandeel natuur", "share of nature"), "1", 0, 1)),
            parameters(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Eén cijfer voor alle soorten verbergt dat een weg voor de een een muur is en voor de ander niets.",
                    "One figure for all species hides that a road is a wall to one and nothing to another.")),
            cases());

    private NatureCard() {}

    private static List<Parameter> parameters() {
        return List.of(DISPERSAL, LEAST_SHARE, LEAST_PATCH, LEAST_CHANCE);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Landdieren die te voet of fladderend gaan; om plannen te vergelijken",
                        "Land animals that walk or flutter; for comparing plans"),
                List.of(
                        new Bilingual(
                                "Alle grond tussen stukken natuur is even moeilijk: wegen, water en akkers maken geen verschil.",
                                "All ground between patches is equally hard: roads, water and fields make no difference."),
                        new Bilingual(
                                "Een gebied krijgt de waarde van de delen die erin liggen; de weg ertussen mag erbuiten lopen."
                                        + " Waarden van gebieden tellen daarom niet op.",
                                "An area gets the value of the parts that lie in it; the way between them may run outside. So the"
                                        + " values of areas don't add up."),
                        new Bilingual(
                                "Afstanden gaan van rand tot rand van cellen; cellen die elkaar bij een hoek raken, horen bij"
                                        + " elkaar. Binnen een stuk natuur kost lopen niets.",
                                "Distances run from edge to edge of cells; cells that touch by a corner belong together. Within a"
                                        + " patch walking costs nothing."),
                        new Bilingual(
                                "Wegen met een kans onder 1 % en stukken kleiner dan 0,5 ha tellen niet mee, dus het cijfer is"
                                        + " eerder te laag dan te hoog; natuur buiten de kaart ontbreekt.",
                                "Ways with a chance below 1 % and patches below 0.5 ha are not counted, so the figure is rather too"
                                        + " low than too high; nature beyond the map is missing.")),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                new ReferenceCase(
                        new Bilingual("Twee stukken van 1, kans 0,5", "Two patches of 1, chance 0.5"),
                        "Saura et al. 2011, computed from the formula",
                        "1",
                        1.7321,
                        0.00005,
                        () -> EquivalentArea.of(new double[] {1, 1}, new double[][] {{1, 0.5}, {0.5, 1}})),
                region(
                        "Op de kaart: twee stukken van 1 ha op 500 m",
                        "On the map: two patches of 1 ha at 500 m",
                        1.7321,
                        2),
                region(
                        "Drie op een rij, telkens op 500 m: wortel uit 3 + 2 x (0,5 + 0,5 + 0,25)",
                        "Three in a row, 500 m apart: root of 3 + 2 x (0.5 + 0.5 + 0.25)",
                        2.3452,
                        3));
    }

    private static ReferenceCase region(String nl, String en, double expected, int patches) {
        return new ReferenceCase(new Bilingual(nl, en), BY_HAND, "har", expected, 0.00005, () -> answer(patches));
    }

    /** Patches of 2 x 2 cells of 50 m in a row, 10 cells apart. */
    private static double answer(int patches) {
        GridFrame frame = new GridFrame(0, 200, 50, 40, 4);
        float[] habitat = new float[frame.cells()];
        for (int patch = 0; patch < patches; patch++) {
            int west = 1 + 12 * patch;
            Arrays.fill(habitat, frame.index(west, 1), frame.index(west + 2, 1), 1);
            Arrays.fill(habitat, frame.index(west, 2), frame.index(west + 2, 2), 1);
        }
        Zones all = new Zones(frame, List.of(new Zones.Zone("all", new GeometryFactory().toGeometry(frame.extent()))));
        FactBase world = FactBase.on(frame).with(Facts.HABITAT, new Grid(frame, habitat));
        return new NatureModel().evaluate(world, all, Progress.UNHEARD).bySetAndZone()[0][0];
    }
}
