package nl.areaal.core.scenario.green;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** What is published about the model of public green for each resident. */
final class GreenCard {
    static final Parameter USABLE = new Parameter(
            "usable",
            new Bilingual(
                    "aandeel van het openbaar groen waar mensen iets aan hebben",
                    "share of the public green that is of use to people"),
            "1",
            0.8,
            1,
            1,
            "assumption: central as in InVEST, where all mapped green counts; low: a fifth is verge or thicket");

    private static final String BY_HAND = "worked out by hand from the two steps";
    private static final double ROUNDING_SQUARE_METRES = 0.001;

    static final ModelCard CARD = new ModelCard(
            "green",
            "1.0.0",
            new Bilingual("Openbaar groen per inwoner", "Public green for each resident"),
            new Bilingual(
                    "Hoeveel openbaar groen iemand dicht bij huis heeft, als hij het deelt met alle anderen die erheen lopen",
                    "How much public green a person has near home, when it is shared with all others who walk to it"),
            Theme.GREEN,
            "m2",
            ModelCard.MoreIs.BETTER,
            new ModelCard.Equation(
                    "R_j = S_j / (people within 500 m of j); A_i = usable x sum of R_j within 500 m of i;"
                            + " balance = A_i - 60 m2",
                    "R_j = \\frac{S_j}{\\sum_{k:\\,d_{kj}\\le 500} P_k},\\quad A_i = u\\sum_{j:\\,d_{ij}\\le 500} R_j,\\quad"
                            + " \\mathrm{balance}_i = A_i - 60"),
            sources(),
            inputs(),
            parameters(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Een gemiddelde verbergt wie weinig heeft; kijk daarom ook naar de kaart.",
                    "A mean hides who has little; so look at the map as well.")),
            cases());

    private GreenCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "Natural Capital Project",
                        OptionalInt.empty(),
                        "InVEST, urban nature access (published model; the page states no year)",
                        "two-step floating catchment area with a uniform search radius; balance per person"),
                new ModelCard.Source(
                        "Luo and Wang",
                        OptionalInt.of(2003),
                        "Measures of spatial accessibility to health care in a GIS environment, Environment and Planning B 30",
                        "the two steps"),
                new ModelCard.Source(
                        "De Roo, Kuypers and Lenzholzer",
                        OptionalInt.of(2011),
                        "The green city guidelines",
                        "60 m2 for each person within 500 m"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                new ModelCard.Input(
                        Facts.PUBLIC_GREEN,
                        new Bilingual("aandeel openbaar groen", "share of public green"),
                        "1",
                        0,
                        1),
                new ModelCard.Input(
                        Facts.RESIDENTS,
                        new Bilingual("inwoners per cel", "residents per cell"),
                        "1",
                        0,
                        GreenModel.MOST_RESIDENTS));
    }

    private static List<Parameter> parameters() {
        return List.of(
                USABLE,
                Parameter.fixed(
                        "need",
                        new Bilingual("norm per inwoner", "norm for each resident"),
                        "m2",
                        SharedGreen.NEED_SQUARE_METRES,
                        "De Roo et al. 2011"),
                Parameter.fixed(
                        "walk",
                        new Bilingual("afstand tot het groen", "distance to the green"),
                        "m",
                        GreenModel.WALK_METRES,
                        "De Roo et al. 2011; part of the norm, so without a range"));
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Woongebieden; cellen van hoogstens 100 m. Meer dan 1.000 m2 per inwoner telt als 1.000 m2.",
                        "Residential areas; cells of at most 100 m. More than 1,000 m2 a resident counts as 1,000 m2."),
                known(),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Het cijfer van een gebied is het gemiddelde over de cellen waar mensen wonen, niet over de mensen: een"
                                + " cel met een flat telt even zwaar als een cel met een villa. Waar niemand woont, is er geen"
                                + " antwoord; komen er woningen, dan telt de plek mee.",
                        "The figure of an area is the mean over the cells where people live, not over the people: a cell with a"
                                + " block of flats weighs as much as one with a villa. Where nobody lives there is no answer;"
                                + " once dwellings come, the place counts."),
                new Bilingual(
                        "500 m is hemelsbreed, en de cirkel is een vierkant met dezelfde oppervlakte (886 m breed, op een oneven"
                                + " aantal cellen). Water, sporen en omwegen tellen niet.",
                        "500 m is as the crow flies, and the circle is a square of the same area (886 m across, to an odd number"
                                + " of cells). Water, railways and detours are not counted."),
                new Bilingual(
                        "Groen en mensen buiten de kaart tellen niet mee; langs de rand kan het cijfer te hoog of te laag zijn.",
                        "Green and people beyond the map are not counted; along its edge the figure may be too high or too low."),
                new Bilingual(
                        "Hoe mooi, veilig of druk het groen is, weet het model niet.",
                        "The model does not know how fine, safe or crowded the green is."),
                new Bilingual(
                        "Een plek zonder gegevens over groen telt bij de buren als 0 m2.",
                        "A place without data on green counts as 0 m2 for its neighbours."));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                squareMetres(
                        "Overal 100 inwoners en 0,5 ha openbaar groen per ha: iedereen heeft 50 m2",
                        "Everywhere 100 residents and 0.5 ha of public green a hectare: each has 50 m2",
                        50,
                        0),
                squareMetres(
                        "Vijf cellen van 300 m op een rij met 10, 0, 20, 0 en 30 mensen; 9.000 m2 groen in de tweede en de"
                                + " vierde: 300 m2 voor wie in de eerste woont",
                        "Five cells of 300 m in a row with 10, 0, 20, 0 and 30 people; 9,000 m2 of green in the second and the"
                                + " fourth: 300 m2 for who lives in the first",
                        300,
                        1),
                squareMetres(
                        "In de derde: 9.000/30 + 9.000/50 = 480 m2",
                        "In the third: 9,000/30 + 9,000/50 = 480 m2",
                        480,
                        3));
    }

    /** @param cell in the row of five, counted from 1; 0 for the world that is everywhere alike */
    private static ReferenceCase squareMetres(String nl, String en, double expected, int cell) {
        return new ReferenceCase(
                new Bilingual(nl, en),
                BY_HAND,
                "m2",
                expected,
                ROUNDING_SQUARE_METRES,
                () -> cell == 0
                        ? answer(alike(), new Window(12, 12, 1, 1))
                        : answer(row(), new Window(cell - 1, 0, 1, 1)));
    }

    private static FactBase alike() {
        GridFrame frame = new GridFrame(0, 2_500, 100, 25, 25);
        return FactBase.on(frame)
                .with(Facts.RESIDENTS, Grid.filled(frame, 100))
                .with(Facts.PUBLIC_GREEN, Grid.filled(frame, 0.5f));
    }

    private static FactBase row() {
        GridFrame frame = new GridFrame(0, 300, 300, 5, 1);
        return FactBase.on(frame)
                .with(Facts.RESIDENTS, new Grid(frame, new float[] {10, 0, 20, 0, 30}))
                .with(Facts.PUBLIC_GREEN, new Grid(frame, new float[] {0, 0.1f, 0, 0.1f, 0}));
    }

    private static double answer(FactBase world, Window cell) {
        double[] answer = new double[1];
        new GreenModel().evaluate(cell, world, (row, squareMetres) -> answer[0] = squareMetres[0][0]);
        return answer[0];
    }
}
