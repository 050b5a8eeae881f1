package nl.areaal.core.scenario.heat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** What is published about the heat model. */
final class HeatCard {
    private static final String SOURCE = "RIVM, Groene Baten Planner, cool city";
    private static final double ROUNDING_KELVIN = 0.0005; // the cases are given to three decimals

    static final ModelCard CARD = new ModelCard(
            "heat",
            "2.0.0",
            new Bilingual("Stedelijk hitte-eiland", "Urban heat island"),
            new Bilingual(
                    "Vergelijkt plannen: hoeveel warmer een plek op een zomerdag is dan het buitengebied",
                    "Compares scenarios by how much warmer than the open country a place is on a summer day"),
            Theme.HEAT,
            "K",
            ModelCard.MoreIs.WORSE,
            new ModelCard.Equation(
                    "UHI = UHImax x builtUpShare(1 km) x (1 - reduction(30 m)); "
                            + "UHImax = -1.605 + 1.062 x log10(people within 10 km) - 0.356 x wind at 10 m; "
                            + "builtUpShare = mean of built x (1 - green); "
                            + "reduction = 0.5 x tree + 0.3 x shrub + 0.2 x grass + (1 - green) x r",
                    "\\mathrm{UHI} = \\mathrm{UHI}_{max}\\,\\overline{b(1-g)}_{1\\,km}\\,(1-\\overline{R}_{30\\,m}),\\quad"
                            + " \\mathrm{UHI}_{max} = -1.605 + 1.062\\log_{10} P_{10\\,km} - 0.356\\,U_{10},\\quad"
                            + " R = 0.5\\,t + 0.3\\,s + 0.2\\,h + (1-g)\\,r"),
            sources(),
            inputs(),
            HeatParameters.published(),
            limits(),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Wie het cijfer als meting leest, schat de hitte verkeerd in; daarom staat de bandbreedte erbij.",
                    "Whoever reads the figure as a measurement misjudges the heat; so it comes with its band.")),
            cases());

    private HeatCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "RIVM",
                        OptionalInt.empty(),
                        "Groene Baten Planner, model cool city (published code, EUPL 1.2; states no year)",
                        "UHImax, potential and actual heat island, reduction by cover"),
                new ModelCard.Source(
                        "RIVM and VITO",
                        OptionalInt.of(2017),
                        "Stedelijk hitte-eiland effect in Nederland, Atlas Natuurlijk Kapitaal",
                        "the make-up of the model: people and wind for a city, cover within 1 km, green within 30 m"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                share(Facts.BUILT, "bebouwd aandeel", "built-up share"),
                share(Facts.TREE, "aandeel bomen", "tree cover"),
                share(Facts.SHRUB, "aandeel struiken", "shrub cover"),
                share(Facts.GRASS, "aandeel gras", "grass cover"),
                new ModelCard.Input(
                        Facts.PEOPLE_NEAR,
                        new Bilingual("mensen binnen 10 km", "people within 10 km"),
                        "1",
                        0,
                        20_000_000));
    }

    private static ModelCard.Input share(LayerKey fact, String nl, String en) {
        return new ModelCard.Input(fact, new Bilingual(nl, en), "1", 0, 1);
    }

    private static ModelCard.Limits limits() {
        return new ModelCard.Limits(
                new Bilingual(
                        "Nederlandse steden op een zomerdag met weinig wind; om plannen te vergelijken, niet als meting",
                        "Dutch cities on a summer day with little wind; made for comparing scenarios, not for absolute"
                                + " values"),
                known(),
                ModelCard.Limits.PEOPLE_DECIDE);
    }

    private static List<Bilingual> known() {
        return List.of(
                new Bilingual(
                        "De vensters van 1 km en 30 m zijn vierkanten met het oneven aantal cellen dat het"
                                + " dichtst bij komt.",
                        "The 1 km and 30 m windows are squares with the odd number of cells that comes nearest."),
                new Bilingual(
                        "Wie in nieuwe woningen komt wonen, telt niet mee bij de mensen binnen 10 km.",
                        "People who move into new dwellings are not counted among the people within 10 km."),
                new Bilingual(
                        "Een nieuwe woning neemt met straat en tuin 250 m2 in: een aanname.",
                        "A new dwelling takes 250 m2 of built-up land with its street and garden: an" + " assumption."),
                new Bilingual(
                        "De gepubliceerde kaart geeft gemiddelden over juni tot en met augustus; op hete dagen"
                                + " kunnen verschillen veel groter zijn.",
                        "The published map gives means over June to August; on hot days differences can be far"
                                + " larger."),
                new Bilingual(
                        "Mensen in gebieden die niet geladen zijn, tellen niet mee; de randen van de geladen gebieden"
                                + " komen daardoor te koel uit.",
                        "People in areas that were not loaded are not counted, so the edges of the loaded areas come"
                                + " out too cool."),
                new Bilingual(
                        "Schaduw, water en de vorm van straten blijven buiten beschouwing.",
                        "Shade, water and the shape of streets are left out."),
                new Bilingual(
                        "De landgebruikconstante r is 0, omdat er geen tabel van voorhanden is.",
                        "The land-cover constant r is 0, because no table of it is at hand."),
                new Bilingual(
                        "De bandbreedtes van wind en verkoeling zijn aannames; van de andere getallen is geen"
                                + " bandbreedte gepubliceerd.",
                        "The ranges of wind and cooling are assumptions; other coefficients have no published"
                                + " range."),
                new Bilingual("Een hitte-eiland onder 0 K telt als 0.", "A heat island below 0 K counts as 0."));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                kelvin(
                        "500.000 mensen binnen 10 km, wind 3 m/s: UHImax",
                        "500,000 people within 10 km, wind 3 m/s: UHImax",
                        3.379,
                        () -> HeatIsland.maximum(500_000, 3)),
                kelvin(
                        "hetzelfde, half bebouwd, niets groen: mogelijk",
                        "the same, half built up, nothing green: potential",
                        1.690,
                        () -> uniform(0.5f, 0, 0, 0)),
                kelvin(
                        "hetzelfde mogelijk; bomen 0,2, struiken 0,05, gras 0,2, r 0: werkelijk",
                        "the same potential; tree 0.2, shrub 0.05, grass 0.2, r 0: actual",
                        1.428,
                        () -> uniform(0.5f / 0.55f, 0.2f, 0.05f, 0.2f)));
    }

    private static ReferenceCase kelvin(String nl, String en, double expected, DoubleSupplier computed) {
        return new ReferenceCase(new Bilingual(nl, en), SOURCE, "K", expected, ROUNDING_KELVIN, computed);
    }

    /** Asks the whole model, not only its formula: a cell of a world that is everywhere alike. */
    private static double uniform(float built, float tree, float shrub, float grass) {
        GridFrame frame = new GridFrame(0, 100, 10, 10, 10);
        FactBase world = FactBase.on(frame)
                .with(Facts.BUILT, Grid.filled(frame, built))
                .with(Facts.TREE, Grid.filled(frame, tree))
                .with(Facts.SHRUB, Grid.filled(frame, shrub))
                .with(Facts.GRASS, Grid.filled(frame, grass))
                .with(Facts.PEOPLE_NEAR, Grid.filled(frame, 500_000));
        double[] answer = new double[1];
        new HeatModel().evaluate(new Window(5, 5, 1, 1), world, (row, kelvin) -> answer[0] = kelvin[0][0]);
        return answer[0];
    }
}
