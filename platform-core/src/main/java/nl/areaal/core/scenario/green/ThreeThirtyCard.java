package nl.areaal.core.scenario.green;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** What is published about the model of the 3-30-300 rule. */
final class ThreeThirtyCard {
    static final Parameter CANOPY_FACTOR = new Parameter(
            "canopy-factor",
            new Bilingual("factor op het aandeel boomkronen", "factor on the tree cover"),
            "1",
            0.9,
            1,
            1.1,
            "assumption: mapped crowns are a tenth too small or too large");
    static final Parameter PARK_HECTARES = new Parameter(
            "park",
            new Bilingual("kleinste park", "smallest park"),
            "har",
            0.5,
            1,
            1,
            "from memory: Konijnendijk 2023 names 1 ha, WHO Regional Office for Europe 2016 0.5 to 1 ha");

    private static final String FROM_MEMORY = "from memory, to be checked against the paper";

    static final ModelCard CARD = new ModelCard(
            "three-thirty",
            "1.0.0",
            new Bilingual("Bomen en park dichtbij (3-30-300)", "Trees and park nearby (3-30-300)"),
            new Bilingual(
                    "Welk deel van de woonplekken 30 % boomkronen in de buurt heeft en een park binnen 300 m",
                    "What share of the places where people live has 30 % tree cover in the neighbourhood and a park within"
                            + " 300 m"),
            Theme.GREEN,
            "1",
            ModelCard.MoreIs.BETTER,
            new ModelCard.Equation(
                    "1 where factor x mean tree cover (500 m) >= 0.30 and a square of 1 ha with enough public green lies within"
                            + " 300 m, else 0",
                    "\\left[f\\,\\overline{t}_{500\\,m} \\ge 0.30\\right]\\cdot\\left[\\exists\\,j:\\,d_{ij}\\le 300\\,m,\\"
                            + " S_j \\ge S_{park}\\right]"),
            List.of(new ModelCard.Source(
                    "Konijnendijk",
                    OptionalInt.of(2023),
                    "Evidence-based guidelines for greener, healthier, more resilient neighbourhoods: introducing the 3-30-300"
                            + " rule, Journal of Forestry Research 34 (" + FROM_MEMORY + ")",
                    "the 30 and the 300; the 3 is left out")),
            List.of(
                    share(Facts.TREE, "aandeel bomen", "tree cover"),
                    share(Facts.PUBLIC_GREEN, "aandeel openbaar groen", "share of public green"),
                    new ModelCard.Input(
                            Facts.RESIDENTS,
                            new Bilingual("inwoners per cel", "residents per cell"),
                            "1",
                            0,
                            GreenModel.MOST_RESIDENTS)),
            List.of(
                    CANOPY_FACTOR,
                    PARK_HECTARES,
                    Parameter.fixed(
                            "canopy",
                            new Bilingual("aandeel boomkronen van de regel", "tree cover of the rule"),
                            "1",
                            ThreeThirtyModel.CANOPY_SHARE,
                            "Konijnendijk 2023, " + FROM_MEMORY)),
            new ModelCard.Limits(
                    new Bilingual(
                            "Woongebieden; cellen van hoogstens 50 m", "Residential areas; cells of at most 50 m"),
                    known(),
                    ModelCard.Limits.PEOPLE_DECIDE),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Wie het cijfer leest als de hele regel, vergeet de drie bomen in zicht.",
                    "Whoever reads the figure as the whole rule forgets the three trees in sight.")),
            cases());

    private ThreeThirtyCard() {}

    private static ModelCard.Input share(LayerKey fact, String nl, String en) {
        return new ModelCard.Input(fact, new Bilingual(nl, en), "1", 0, 1);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "De drie bomen die men uit elke woning hoort te zien, staan niet in de kaarten van het aandeel bomen; dat"
                                + " deel van de regel is weggelaten.",
                        "The three trees that should be seen from every home can't be told from maps of tree cover; that part of"
                                + " the rule is left out."),
                new Bilingual(
                        "Een gebied krijgt het aandeel van de bewoonde cellen, niet van de inwoners.",
                        "An area gets the share of the inhabited cells, not of the residents."),
                new Bilingual(
                        "De buurt is een vierkant van 500 m om de plek. Een park is een vierkant van 1 ha of iets meer (110 m bij"
                                + " cellen van 10 m) met genoeg openbaar groen; lange smalle parken worden gemist.",
                        "The neighbourhood is a square of 500 m around the place. A park is a square of 1 ha or a little more"
                                + " (110 m with cells of 10 m) with enough public green; long narrow parks are missed."),
                new Bilingual(
                        "300 m is gemeten tot het midden van het park, in een vierkant, niet langs straten.",
                        "300 m is measured to the middle of the park, in a square, not along streets."));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                place(
                        "30 % bomen, park van 1 ha op 300 m: beide",
                        "30 % trees, park of 1 ha at 300 m: both", 1, 0.3f, 30),
                place("29 % bomen, hetzelfde park: niet", "29 % trees, the same park: not", 0, 0.29f, 30),
                place("30 % bomen, park op 310 m: niet", "30 % trees, park at 310 m: not", 0, 0.3f, 31));
    }

    private static ReferenceCase place(String nl, String en, double expected, float tree, int cellsAway) {
        return new ReferenceCase(
                new Bilingual(nl, en), "worked out by hand", "1", expected, 0, () -> answer(tree, cellsAway));
    }

    /** A home in a world of cells of 10 m with one park of a hectare, whose middle lies so far away. */
    private static double answer(float tree, int cellsAway) {
        GridFrame frame = new GridFrame(0, 1_000, 10, 100, 100);
        float[] green = new float[frame.cells()];
        for (int row = 40; row < 50; row++) {
            int from = frame.index(40 + cellsAway - 4, row);
            Arrays.fill(green, from, from + 10, 1);
        }
        FactBase world = FactBase.on(frame)
                .with(Facts.TREE, Grid.filled(frame, tree))
                .with(Facts.PUBLIC_GREEN, new Grid(frame, green))
                .with(Facts.RESIDENTS, Grid.filled(frame, 1));
        double[] answer = new double[1];
        new ThreeThirtyModel().evaluate(new Window(40, 45, 1, 1), world, (row, both) -> answer[0] = both[0][0]);
        return answer[0];
    }
}
