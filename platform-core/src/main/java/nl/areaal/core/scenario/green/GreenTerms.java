package nl.areaal.core.scenario.green;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.BoxSumRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel.Term;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Supply, demand and balance, and the green and the people from which they come, where people live. */
final class GreenTerms {
    static final List<Term> ALL = List.of(
            term("green-near", "openbaar groen binnen 500 m", "public green within 500 m", "har", 200),
            term("people-near", "inwoners binnen 500 m", "residents within 500 m", "1", 1_000_000),
            term("supply", "openbaar groen per inwoner", "public green for each resident", "m2", 1_000),
            term("demand", "norm per inwoner", "norm for each resident", "m2", 100),
            term("balance", "meer of minder dan de norm", "more or less than the norm", "m2", 1_000));

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double STEPS_PER_UNIT = 1 << 16;

    private GreenTerms() {}

    private static Term term(String key, String nl, String en, String unit, double largest) {
        return new Term(key, new Bilingual(nl, en), unit, largest);
    }

    static void evaluate(Window window, FactBase in, float usable, RowSink out) {
        GreenRows rows = new GreenRows(in, window);
        BoxSumRows green = near(Facts.PUBLIC_GREEN, in, window);
        BoxSumRows people = near(Facts.RESIDENTS, in, window);
        float[][] terms = new float[ALL.size()][window.columns()];
        float hectares = (float) (in.frame().cellSquareMetres() / SQUARE_METRES_PER_HECTARE);
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            green.next(terms[0]);
            people.next(terms[1]);
            GreenModel.usable(rows.perResident, usable, terms[2]);
            for (int i = 0; i < window.columns(); i++) {
                float where = 0 * terms[2][i]; // NaN where nobody lives
                terms[0][i] = hectares * terms[0][i] + where;
                terms[1][i] += where;
                terms[3][i] = (float) SharedGreen.NEED_SQUARE_METRES + where;
                terms[4][i] = (float) SharedGreen.balance(terms[2][i]);
            }
            out.row(row, terms);
        }
    }

    private static BoxSumRows near(LayerKey fact, FactBase in, Window window) {
        GridFrame frame = in.frame();
        return GreenRows.catchment(frame, STEPS_PER_UNIT).rows(in.layer(fact)::read, frame, window);
    }

    static Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "Binnen 500 m van huis liggen %.1f ha openbaar groen en wonen %.0f mensen. Gedeeld met alle buren is dat"
                                + " %.1f m2 per inwoner; de norm is %.0f m2, dus %.1f m2 %s. Het cijfer is het gemiddelde over"
                                + " de plekken waar mensen wonen.",
                        mean,
                        mean[4] < 0 ? "te weinig" : "meer"),
                sentence(
                        Locale.ROOT,
                        "Within 500 m of home lie %.1f ha of public green and live %.0f people. Shared with all neighbours that"
                                + " is %.1f m2 for each resident; the norm is %.0f m2, so %.1f m2 %s. The figure is the mean"
                                + " over the places where people live.",
                        mean,
                        mean[4] < 0 ? "too little" : "more"));
    }

    private static String sentence(Locale locale, String words, double[] mean, String side) {
        return String.format(locale, words, mean[0], mean[1], mean[2], mean[3], Math.abs(mean[4]), side);
    }
}
