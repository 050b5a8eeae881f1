package nl.areaal.core.scenario.peat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** What is published about the peat model. */
final class PeatCard {
    private static final String SOMERS = "NOBV, SOMERS rekenregels v2.0 (12-01-2024)";

    static final Parameter GROUNDWATER = new Parameter(
            "groundwater",
            new Bilingual(
                    "plaats tussen het kleinste (-1), middelste (0) en grootste (1) cijfer van de tabel",
                    "place between the table's minimum (-1), median (0) and maximum (1)"),
            "1",
            -1,
            0,
            1,
            SOMERS
                    + ": minimum and maximum by the uncertainty of the groundwater level; it says itself that the true uncertainty"
                    + " is larger");
    static final Parameter PARCEL = new Parameter(
            "parcel",
            new Bilingual(
                    "soort bodem en perceel: plaats tussen het laagste (-1) en hoogste (1) kwart van de combinaties",
                    "kind of soil and parcel: place between the lowest (-1) and highest (1) quarter of the combinations"),
            "1",
            -1,
            0,
            1,
            SOMERS + ": quartiles over its 290 combinations; assumption: each as common as the next");

    private static final double ROUNDING_TONNES = 0.06; // the cases are given to one decimal

    static final ModelCard CARD = new ModelCard(
            "peat",
            "1.0.0",
            new Bilingual("CO2 uit veen", "CO2 from peat"),
            new Bilingual(
                    "Vergelijkt waterpeilen: hoeveel ton CO2 er per hectare en jaar uit ontwaterd veen komt",
                    "Compares water levels by how many tonnes of CO2 leave drained peat per hectare and year"),
            Theme.PEAT,
            "t/har/a",
            ModelCard.MoreIs.WORSE,
            new ModelCard.Equation(
                    "E = peat share x e(d, g, p); e by interpolation in the table of drainage depth d in summer from 0.2 to 1.2 m;"
                            + " g and p move e between the table's minimum and maximum and between its quartiles; beside it"
                            + " subsidence = 23.54 x d - 6.68 mm a year, not below 0",
                    "E = v\\,e(d)\\,f_g(d)\\,f_p(d),\\quad 0.2 \\le d \\le 1.2\\,\\mathrm{m};\\qquad"
                            + " s = \\max(0,\\;23.54\\,d - 6.68)\\;\\mathrm{mm/a}"),
            sources(),
            inputs(),
            List.of(GROUNDWATER, PARCEL),
            new ModelCard.Limits(
                    new Bilingual(
                            "Veenweide in Nederland met een drooglegging in de zomer van 0,2 tot 1,2 m; daarbuiten geen antwoord",
                            "Dutch peat meadows with a drainage depth in summer of 0.2 to 1.2 m; no answer beyond"),
                    PeatLimits.KNOWN,
                    ModelCard.Limits.PEOPLE_DECIDE),
            ModelCard.Accountability.forPlanning(new Bilingual(
                    "Wie het cijfer op één perceel toepast, kan er ver naast zitten; daarom is de bandbreedte groot.",
                    "Whoever applies the figure to a single parcel can be far off; so the band is wide.")),
            cases());

    private PeatCard() {}

    private static List<ModelCard.Source> sources() {
        return List.of(
                new ModelCard.Source(
                        "Nationaal Onderzoeksprogramma Broeikasgassen Veenweiden (NOBV)",
                        OptionalInt.of(2024),
                        "SOMERS rekenregels v2.0, 12-01-2024",
                        "rows without measure (ref) and with the winter level equal to the summer level; medians, minima, maxima"
                                + " and quartiles over all combinations are our aggregates"),
                new ModelCard.Source(
                        "J.J.H. van den Akker et al.",
                        OptionalInt.empty(),
                        "subsidence of peat meadows by groundwater level (from a secondary source, which states no year)",
                        "23.54 x GLG - 6.68 mm a year"),
                new ModelCard.Source(
                        "R.C.H. Aben et al.",
                        OptionalInt.of(2024),
                        "net ecosystem carbon balance of Dutch peat meadows with and without water infiltration",
                        "3.77 (control) and 2.66 t C/ha/yr, for plausibility only"));
    }

    private static List<ModelCard.Input> inputs() {
        return List.of(
                new ModelCard.Input(
                        Facts.PEAT, new Bilingual("aandeel veengrond", "peat share"), "1", PeatLoss.LEAST_SHARE, 1),
                new ModelCard.Input(
                        Facts.SUMMER_DEPTH,
                        new Bilingual("drooglegging in de zomer", "drainage depth in summer"),
                        "m",
                        PeatLoss.SHALLOWEST_METRES,
                        PeatLoss.DEEPEST_METRES));
    }

    private static List<ReferenceCase> cases() {
        return List.of(
                somers(0.2, 4.5),
                somers(0.4, 7.8),
                somers(0.6, 11.8),
                somers(0.8, 16.3),
                somers(1.0, 19.8),
                new ReferenceCase(
                        new Bilingual(
                                "aannemelijkheid: 3,77 t C x 44/12 op percelen zonder maatregel, bij 0,6 m (aanname)",
                                "plausibility: 3.77 t C x 44/12 on parcels without measure, at 0.6 m (assumption)"),
                        "Aben et al. (2024); another quantity (carbon balance), so within a third",
                        "t/har/a",
                        13.8,
                        4.6,
                        () -> model(0.6)),
                new ReferenceCase(
                        new Bilingual("daling bij een GLG van 0,6 m", "subsidence at a GLG of 0.6 m"),
                        "van den Akker et al., from a secondary source",
                        "mm/a",
                        7.44,
                        0.005,
                        () -> PeatLoss.subsidenceMillimetres(0.6)));
    }

    private static ReferenceCase somers(double depth, double expected) {
        DoubleSupplier computed = () -> model(depth);
        return new ReferenceCase(
                new Bilingual(
                        "mediaan bij " + depth + " m, zonder maatregel", "median at " + depth + " m, without measure"),
                SOMERS + ", median over all combinations",
                "t/har/a",
                expected,
                ROUNDING_TONNES,
                computed);
    }

    /** Asks the whole model about a cell that is all peat. */
    private static double model(double depth) {
        GridFrame frame = new GridFrame(0, 10, 10, 1, 1);
        FactBase world = FactBase.on(frame)
                .with(Facts.PEAT, Grid.filled(frame, 1))
                .with(Facts.SUMMER_DEPTH, Grid.filled(frame, (float) depth));
        double[] answer = new double[1];
        new PeatModel().evaluate(frame.whole(), world, (row, tonnes) -> answer[0] = tonnes[0][0]);
        return answer[0];
    }
}
