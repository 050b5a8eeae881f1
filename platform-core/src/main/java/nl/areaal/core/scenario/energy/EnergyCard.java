package nl.areaal.core.scenario.energy;

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

/** What is published about the model of room for wind turbines. */
final class EnergyCard {
    static final Parameter DISTANCE = new Parameter(
            "distance",
            new Bilingual("afstand tot woningen", "distance to dwellings"),
            "m",
            300,
            400,
            600,
            "assumption: 400 m is a rule of thumb, not law; the law sets noise norms, and how far those reach depends on the"
                    + " turbine");
    static final Parameter FULL_LOAD_HOURS = Parameter.fixed(
            "full-load-hours",
            new Bilingual("vollasturen per jaar", "full-load hours in a year"),
            "h",
            2_270,
            "CBS StatLine 70960ned, wind energy on land, the Netherlands: mean of 2018 to 2022 (2,075 to 2,559 a year)");

    static final Parameter ROTOR = Parameter.fixed(
            "rotor",
            new Bilingual("rotordiameter voor de slagschaduw", "rotor diameter for the shadow"),
            "m",
            140,
            "assumption: a turbine of some 4.5 MW");

    static final ModelCard CARD = new ModelCard(
            "energy",
            "1.0.0",
            new Bilingual("Ruimte voor windmolens", "Room for wind turbines"),
            new Bilingual(
                    "Welk deel van een gebied ver genoeg van woningen ligt voor een windmolen",
                    "What share of an area lies far enough from dwellings for a wind turbine"),
            Theme.ENERGY,
            "1",
            ModelCard.MoreIs.NEITHER,
            new ModelCard.Equation(
                    "1 where the nearest cell with a dwelling lies farther than the distance and no turbine stands, else 0;"
                            + " yield = MW x full-load hours; shadow can flicker within 12 rotor diameters of a dwelling",
                    "\\left[\\min_{k:\\,D_k>0} d_{ik} > d_0\\right]\\cdot\\left[T_i = 0\\right],\\quad E = P\\,h,\\quad"
                            + " d_{shadow} = 12\\,D_{rotor}"),
            sources(),
            List.of(
                    new ModelCard.Input(
                            Facts.DWELLINGS, new Bilingual("woningen per cel", "dwellings per cell"), "1", 0, 100_000),
                    new ModelCard.Input(
                            Facts.TURBINES,
                            new Bilingual("vermogen van geplaatste windmolens", "power of turbines placed"),
                            "MW",
                            0,
                            1_000)),
            List.of(DISTANCE, FULL_LOAD_HOURS, ROTOR),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Ruimte volgens de afstand is geen toestemming; geluid, radar en natuur beslissen mee.",
                    "Room by distance is no permit; noise, radar and nature decide as well.")),
            cases());

    private EnergyCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "Dutch rules for wind turbines",
                        OptionalInt.empty(),
                        "norms of 47 dB Lden and 41 dB Lnight at dwellings; shadow flicker within 12 rotor diameters",
                        "the 12 rotor diameters; the noise norms are not computed"),
                new ModelCard.Source(
                        "CBS",
                        OptionalInt.of(2023),
                        "StatLine 70960ned, Windenergie op land; productie en capaciteit per provincie",
                        "full-load hours 2018 to 2022, the last year provisional"),
                new ModelCard.Source(
                        "Meijster, Roerdink and Hesselink",
                        OptionalInt.of(2000),
                        "A general algorithm for computing distance transforms in linear time",
                        "the distance to the nearest dwelling"));
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Een eerste blik op een streek; cellen van hoogstens 100 m",
                        "A first look at a district; cells of at most 100 m"),
                List.of(
                        new Bilingual(
                                "De wet kent geen vaste afstand maar geluidsnormen (47 dB Lden, 41 dB Lnight op de gevel); die"
                                        + " rekent het model niet na.",
                                "The law knows no fixed distance but noise norms (47 dB Lden, 41 dB Lnight at dwellings); the"
                                        + " model does not work those out."),
                        new Bilingual(
                                "Afstanden gaan van midden tot midden van cellen; elke cel met ook maar een deel van een woning"
                                        + " telt als woning. Woningen buiten de kaart tellen niet.",
                                "Distances run from middle to middle of cells; every cell with any part of a dwelling counts as"
                                        + " a dwelling. Dwellings beyond the map don't count."),
                        new Bilingual(
                                "Wegen, leidingen, hoogspanning, luchtvaart, radar, natuur en de afstand tussen windmolens"
                                        + " blijven buiten beschouwing.",
                                "Roads, pipes, power lines, aviation, radar, nature and the spacing of turbines are left out."),
                        new Bilingual(
                                "De opbrengst gebruikt het landelijk gemiddelde; een hoge nieuwe molen haalt meer.",
                                "The yield uses the national mean; a tall new turbine makes more.")),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                room("Een woning op 400 m: geen ruimte", "A dwelling at 400 m: no room", 0, 40, 0),
                room("Een woning op 410 m: ruimte", "A dwelling at 410 m: room", 1, 41, 0),
                room(
                        "Een woning op 300 m noord en 270 m oost, dus op 404 m: ruimte",
                        "A dwelling 300 m north and 270 m east, so at 404 m: room",
                        1,
                        27,
                        30),
                new ReferenceCase(
                        new Bilingual("4,5 MW met 2.270 vollasturen", "4.5 MW with 2,270 full-load hours"),
                        "worked out by hand",
                        "MW.h",
                        10_215,
                        0.001,
                        () -> WindTurbines.megawattHours(4.5, FULL_LOAD_HOURS.central())));
    }

    private static ReferenceCase room(String nl, String en, double expected, int cellsEast, int cellsNorth) {
        return new ReferenceCase(
                new Bilingual(nl, en), "worked out by hand", "1", expected, 0, () -> answer(cellsEast, cellsNorth));
    }

    private static double answer(int cellsEast, int cellsNorth) {
        GridFrame frame = new GridFrame(0, 1_000, 10, 100, 100);
        float[] dwellings = new float[frame.cells()];
        dwellings[frame.index(20 + cellsEast, 80 - cellsNorth)] = 1;
        FactBase world = FactBase.on(frame)
                .with(Facts.DWELLINGS, new Grid(frame, dwellings))
                .with(Facts.TURBINES, Grid.filled(frame, 0));
        double[] answer = new double[1];
        new EnergyModel().evaluate(new Window(20, 80, 1, 1), world, (row, room) -> answer[0] = room[0][0]);
        return answer[0];
    }
}
