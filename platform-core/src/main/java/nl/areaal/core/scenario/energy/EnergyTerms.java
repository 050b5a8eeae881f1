package nl.areaal.core.scenario.energy;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.BoundedDistance;
import nl.areaal.core.coverage.BoundedDistanceRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel.Term;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;

/**
 * How far dwellings are, where shadow can flicker over one, and what the turbines that are placed yield.
 *
 * @param shadowMetres how far shadow can flicker, up to where dwellings are looked for
 * @param fullLoadHours in a year
 */
record EnergyTerms(double shadowMetres, double fullLoadHours) {
    private static final double SQUARE_METRES_PER_SQUARE_KILOMETRE = 1_000_000;
    private static final float MOST_MEGAWATTS = 1_000_000;
    private static final double MEGAWATT_HOURS_PER_GIGAWATT_HOUR = 1_000;

    private static final int COUNT = 4;

    static EnergyTerms of(ModelCard card) {
        return new EnergyTerms(
                WindTurbines.shadowMetres(card.central(EnergyCard.ROTOR.key())),
                card.central(EnergyCard.FULL_LOAD_HOURS.key()));
    }

    List<Term> all() {
        double mostGigawattHours = Math.ceil(fullLoadHours / MEGAWATT_HOURS_PER_GIGAWATT_HOUR) * MOST_MEGAWATTS;
        return List.of(
                new Term(
                        "distance",
                        new Bilingual(
                                String.format(
                                        Locale.of("nl"),
                                        "afstand tot de dichtstbijzijnde woning, hoogstens %,.0f m",
                                        shadowMetres),
                                String.format(
                                        Locale.ROOT,
                                        "distance to the nearest dwelling, at most %,.0f m",
                                        shadowMetres)),
                        "m",
                        shadowMetres),
                new Term(
                        "shadow",
                        new Bilingual(
                                "deel waar slagschaduw een woning kan raken",
                                "share where shadow can flicker over a dwelling"),
                        "1",
                        1),
                new Term(
                        "power",
                        new Bilingual("geplaatst vermogen per km2", "power placed on a km2"),
                        "MW/km2",
                        MOST_MEGAWATTS),
                new Term(
                        "yield",
                        new Bilingual("opbrengst per km2 en jaar", "yield of a km2 in a year"),
                        "GW.h/km2",
                        mostGigawattHours));
    }

    void evaluate(Window window, FactBase in, RowSink out) {
        GridFrame frame = in.frame();
        Layer dwellings = in.layer(Facts.DWELLINGS);
        Layer turbines = in.layer(Facts.TURBINES);
        BoundedDistanceRows distances =
                BoundedDistance.within(shadowMetres, frame.cellMetres()).rows(dwellings::read, frame, window);
        int[] squared = new int[window.columns()];
        float[] here = new float[window.columns()];
        float[][] terms = new float[COUNT][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            distances.next(squared);
            dwellings.read(row, window.column(), window.columns(), here);
            turbines.read(row, window.column(), window.columns(), terms[2]);
            measure(squared, here, frame.cellMetres(), terms);
            earn(frame, terms);
            out.row(row, terms);
        }
    }

    private void measure(int[] squared, float[] dwellings, double cellMetres, float[][] terms) {
        float[] power = terms[2];
        for (int i = 0; i < squared.length; i++) {
            boolean near = squared[i] != BoundedDistance.FAR;
            float where = dwellings[i] >= 0 && power[i] >= 0 ? 0 : Float.NaN;
            double metres = near ? Math.sqrt(squared[i]) * cellMetres : shadowMetres;
            terms[0][i] = (float) metres + where;
            terms[1][i] = (near ? 1 : 0) + where;
            power[i] += where;
        }
    }

    private void earn(GridFrame frame, float[][] terms) {
        float perSquareKilometre = (float) (SQUARE_METRES_PER_SQUARE_KILOMETRE / frame.cellSquareMetres());
        for (int i = 0; i < terms[2].length; i++) {
            float power = Math.min(MOST_MEGAWATTS, terms[2][i] * perSquareKilometre);
            terms[2][i] = power;
            terms[3][i] = (float) (WindTurbines.megawattHours(power, fullLoadHours) / MEGAWATT_HOURS_PER_GIGAWATT_HOUR);
        }
    }

    Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "De dichtstbijzijnde woning ligt gemiddeld op %.0f m (verder dan %,.0f m telt zo); op %.0f %%"
                                + " van het gebied kan slagschaduw een woning raken. Er is %.2f MW per km2 geplaatst, wat met"
                                + " %.0f vollasturen %.2f GWh per km2 en jaar opbrengt.",
                        mean),
                sentence(
                        Locale.ROOT,
                        "The nearest dwelling lies at %.0f m on average (farther than %,.0f m counts as that); on %.0f %% of"
                                + " the area shadow can flicker over a dwelling. %.2f MW is placed on a km2, which with %.0f"
                                + " full-load hours yields %.2f GWh a km2 in a year.",
                        mean));
    }

    private String sentence(Locale locale, String words, double[] mean) {
        return String.format(locale, words, mean[0], shadowMetres, 100 * mean[1], mean[2], fullLoadHours, mean[3]);
    }
}
