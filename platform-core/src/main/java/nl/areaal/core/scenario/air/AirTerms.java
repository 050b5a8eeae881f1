package nl.areaal.core.scenario.air;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel.Term;
import nl.areaal.core.scenario.FactBase;

/** The parts of the answer about the air, for people who want to follow it; particulate matter is among them. */
final class AirTerms {
    static final List<Term> ALL = List.of(
            term("background-no2", "NO2 van elders", "NO2 from elsewhere", AirModel.MOST_MICROGRAMS),
            term("ozone", "ozon", "ozone", AirModel.MOST_MICROGRAMS),
            term("traffic-nox", "NOx van verkeer", "NOx of traffic", 10 * AirModel.MOST_MICROGRAMS),
            term("traffic-no2", "NO2 door verkeer", "NO2 by traffic", AirModel.MOST_MICROGRAMS),
            term("traffic-pm10", "fijnstof (PM10) van verkeer", "PM10 of traffic", AirModel.MOST_MICROGRAMS),
            term("pm10", "fijnstof (PM10) samen", "PM10 in all", AirModel.MOST_MICROGRAMS));

    private AirTerms() {}

    private static Term term(String key, String nl, String en, double largest) {
        return new Term(key, new Bilingual(nl, en), "ug/m3", largest);
    }

    /**
     * The parts in a window.
     *
     * @param noxFactor on what streets add in a wind of 1 m/s
     * @param directShare of the NOx that leaves the exhaust as NO2
     */
    static void evaluate(Window window, FactBase in, double noxFactor, double directShare, RowSink out) {
        AirRows rows = new AirRows(in, window);
        float[][] terms = new float[ALL.size()][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int i = 0; i < window.columns(); i++) {
                fill(rows, i, noxFactor, directShare, terms);
            }
            out.row(row, terms);
        }
    }

    private static void fill(AirRows rows, int i, double factor, double directShare, float[][] terms) {
        double nox = factor * rows.nox[i];
        double no2 = Srm1.nitrogenDioxide(nox, directShare, rows.ozone[i]);
        float answer = AirModel.answer(rows.backgroundNo2[i] + no2);
        float known = 0 * answer; // NaN where there is no answer
        terms[0][i] = rows.backgroundNo2[i] + known;
        terms[1][i] = rows.ozone[i] + known;
        terms[2][i] = (float) nox + known;
        terms[3][i] = (float) no2 + known;
        terms[4][i] = AirModel.answer(factor * rows.pm10[i]);
        terms[5][i] = AirModel.answer(rows.backgroundPm10[i] + factor * rows.pm10[i]);
    }

    static Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "NO2 = %.1f van elders + %.1f door verkeer (uit %.1f NOx bij %.1f ozon) = %.1f ug/m3;"
                                + " fijnstof (PM10) = %.1f ug/m3, waarvan %.2f van verkeer. Gemiddelden over alle cellen.",
                        mean),
                sentence(
                        Locale.ROOT,
                        "NO2 = %.1f from elsewhere + %.1f by traffic (from %.1f NOx with %.1f ozone) = %.1f ug/m3;"
                                + " PM10 = %.1f ug/m3, of which %.2f by traffic. Means over all cells.",
                        mean));
    }

    private static String sentence(Locale locale, String words, double[] mean) {
        return String.format(locale, words, mean[0], mean[3], mean[2], mean[1], mean[0] + mean[3], mean[5], mean[4]);
    }
}
