package nl.areaal.core.scenario.rain;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel.Term;
import nl.areaal.core.scenario.FactBase;

/** The parts of the curve number formula, for people who want to follow it. */
final class RainTerms {
    /** Ground of curve number 30, the lowest in use here, holds 593 mm. */
    private static final double MOST_RETENTION = 6_000; // on ground ten times as dry as usual

    static final List<Term> ALL = List.of(
            new Term("sealed", new Bilingual("verhard aandeel", "sealed share"), "1", 1),
            new Term("curve-number", new Bilingual("curvegetal", "curve number"), "1", 100),
            new Term(
                    "retention",
                    new Bilingual("wat de grond kan vasthouden", "what the ground can hold"),
                    "mm",
                    MOST_RETENTION),
            new Term(
                    "runoff",
                    new Bilingual("afstroming zonder extra berging", "runoff without extra room"),
                    "mm",
                    1_000),
            new Term("storage", new Bilingual("extra berging", "extra room"), "mm", 10_000));

    private RainTerms() {}

    static void evaluate(Window window, FactBase in, double rain, float wetness, RowSink out) {
        CurveNumberRows ground = new CurveNumberRows(in, window);
        float[][] terms = new float[ALL.size()][];
        terms[0] = ground.sealed();
        terms[1] = ground.curveNumber;
        terms[2] = new float[window.columns()];
        terms[3] = new float[window.columns()];
        terms[4] = ground.storage;
        for (int row = window.row(); row < window.endRow(); row++) {
            ground.next(row);
            for (int i = 0; i < window.columns(); i++) {
                double retention = wetness * CurveNumber.retentionMillimetres(ground.curveNumber[i]);
                terms[2][i] = (float) retention;
                terms[3][i] = (float) CurveNumber.runoffMillimetres(rain, retention);
            }
            out.row(row, terms);
        }
    }

    /** The formula with means filled in: near the mean of the formula's answers, but not the same. */
    static Bilingual filledIn(double[] mean, double rain, float wetness) {
        double left = Math.max(0, CurveNumber.runoffMillimetres(rain, mean[2]) - mean[4]);
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "verhard %.2f; curvegetal %.1f, dus vasthouden S%s = %.1f mm; (%.0f - 0,2 S)^2 / (%.0f + 0,8 S) -"
                                + " berging %.1f = %.1f mm uit de gemiddelden; het cijfer zelf is het gemiddelde van de"
                                + " formule in alle cellen",
                        mean,
                        rain,
                        wetness,
                        left),
                sentence(
                        Locale.ROOT,
                        "sealed %.2f; curve number %.1f, so retention S%s = %.1f mm; (%.0f - 0.2 S)^2 / (%.0f + 0.8 S) -"
                                + " storage %.1f = %.1f mm from the means; the figure itself is the mean of the formula's"
                                + " answers in all cells",
                        mean,
                        rain,
                        wetness,
                        left));
    }

    private static String sentence(
            Locale locale, String words, double[] mean, double rain, float wetness, double left) {
        String times = wetness == 1 ? "" : String.format(locale, " x %.2f", wetness); // 1 unless somebody holds another
        return String.format(locale, words, mean[0], mean[1], times, mean[2], rain, rain, mean[4], left);
    }
}
