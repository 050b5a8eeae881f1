package nl.areaal.core.scenario.reach;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.Theme;

/** What is published about the reach models. */
final class ReachCard {
    static final String SPEED = "speed";
    static final String TIME = "time";
    static final String DECAY = "decay";
    static final String ACCESS = "access";
    static final String SQUARE = "square";

    private ReachCard() {}

    static ModelCard of(ReachMode mode) {
        return new ModelCard(
                mode.key(),
                "1.0.0",
                mode.title(),
                new Bilingual(
                        "Laat zien wat een weg, een afsluiting of een nieuwe wijk doet met het aantal banen dat een inwoner kan"
                                + " bereiken",
                        "Shows what a road, a closure or a new district does to the number of jobs that a resident can reach"),
                Theme.REACH,
                "1",
                ModelCard.MoreIs.BETTER,
                new ModelCard.Equation(
                        "A_i = sum of jobs_j with t_ij <= T, t_ij the shortest way along open roads; "
                                + "area = sum of residents_i x A_i / sum of residents_i; "
                                + "beside it by gravity A_i = sum of jobs_j x exp(-b x t_ij)",
                        "A_i = \\sum_{j:\\,t_{ij}\\le T} O_j,\\quad \\bar A = \\frac{\\sum_i P_i A_i}{\\sum_i P_i},\\quad"
                                + " A_i^{H} = \\sum_j O_j\\,e^{-\\beta t_{ij}}"),
                sources(),
                inputs(),
                parameters(mode),
                limits(),
                ModelCard.Accountability.forPlanning(new Bilingual(
                        "Wie slecht ter been is of niet fietst, bereikt minder dan het gemiddelde zegt.",
                        "Whoever is unsteady on foot or does not cycle reaches less than the mean says.")),
                ReachCases.all());
    }

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "W.G. Hansen",
                        OptionalInt.of(1959),
                        "How accessibility shapes land use, Journal of the American Institute of Planners 25(2)",
                        "accessibility as opportunities weighted by distance; an exponential in place of the power"),
                new ModelCard.Source(
                        "E.W. Dijkstra",
                        OptionalInt.of(1959),
                        "A note on two problems in connexion with graphs, Numerische Mathematik 1",
                        "problem 2, the shortest path"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                new ModelCard.Input(
                        Facts.ROADS, new Bilingual("wegen en fietspaden", "roads and cycleways"), "1/d", 0, 200_000),
                new ModelCard.Input(Facts.RESIDENTS, new Bilingual("inwoners", "residents"), "1", 0, 1_000_000),
                new ModelCard.Input(Facts.JOBS, new Bilingual("banen", "jobs"), "1", 0, 1_000_000));
    }

    private static List<Parameter> parameters(ReachMode mode) {
        return List.of(
                mode.speed(),
                assumed(
                        TIME,
                        "langste reistijd",
                        "longest journey",
                        "min",
                        Opportunity.MOST_MINUTES,
                        "the usual half hour"),
                assumed(
                        DECAY,
                        "afname per minuut (zwaartekracht)",
                        "decay per minute (gravity)",
                        "1/min",
                        Opportunity.DECAY_PER_MINUTE,
                        "a job counts for half after ten minutes"),
                assumed(
                        ACCESS,
                        "grootste afstand tot een weg",
                        "greatest distance to a road",
                        "m",
                        500,
                        "farther off, the place is not on the network"),
                assumed(
                        SQUARE,
                        "vierkant waarin adressen samen tellen",
                        "square in which addresses are taken together",
                        "m",
                        250,
                        "fine beside a ride of 8 km"));
    }

    private static Parameter assumed(String key, String nl, String en, String unit, double value, String why) {
        return Parameter.fixed(key, new Bilingual(nl, en), unit, value, Parameter.ASSUMPTION + ": " + why);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Dagelijkse ritten van huis over wegen en fietspaden in het bestand; om plannen te vergelijken",
                        "Daily journeys from home along the roads and cycleways in the data; for comparing scenarios"),
                known(),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "Iedereen rijdt overal even snel, in beide richtingen; wachten zit in de snelheid.",
                        "Everybody goes equally fast everywhere, both ways; waiting is in the speed."),
                new Bilingual(
                        "Banen buiten de provincie tellen niet mee; langs de grens valt het cijfer te laag uit.",
                        "Jobs outside the province do not count; along its border the figure is too low."),
                new Bilingual(
                        "Waar niet bekend is hoeveel banen er zijn, tellen er geen mee.",
                        "Where it is not known how many jobs there are, none count."),
                new Bilingual(
                        "Van en naar de weg gaat het in een rechte lijn, ook over een sloot.",
                        "To and from the road people go in a straight line, ditches included."),
                new Bilingual(
                        "Een afgesloten weg is ook voor fietsers en voetgangers dicht.",
                        "A closed road is closed to cyclists and walkers too."),
                new Bilingual(
                        "Een stuk weg van hoogstens 100 m is in zijn geheel afgesloten als een deel ervan dat is, en wie daar"
                                + " woont, begint dan op een van de naaste kruispunten.",
                        "A piece of road of at most 100 m is closed as a whole when part of it is, and whoever lives there sets"
                                + " out from one of the nearest junctions."),
                new Bilingual(
                        "Het cijfer is een gemiddelde van inwoners, niet van vierkante meters.",
                        "The figure is a mean over residents, not over square metres."));
    }
}
