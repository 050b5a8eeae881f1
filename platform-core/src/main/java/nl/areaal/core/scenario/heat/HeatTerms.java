package nl.areaal.core.scenario.heat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel.Term;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** The parts of the heat formula, for people who want to follow it. */
final class HeatTerms {
    static final List<Term> ALL = List.of(
            new Term(
                    "uhi-max",
                    new Bilingual(
                            "sterkste hitte-eiland bij zoveel mensen en wind",
                            "strongest heat island that people and wind allow"),
                    "K",
                    20),
            share("built-up", "bebouwd aandeel binnen 1 km", "built-up share within 1 km"),
            share("tree", "aandeel bomen binnen 30 m", "tree cover within 30 m"),
            share("shrub", "aandeel struiken binnen 30 m", "shrub cover within 30 m"),
            share("grass", "aandeel gras binnen 30 m", "grass cover within 30 m"),
            share("reduction", "aandeel dat groen verkoelt", "share by which green cools"));

    private HeatTerms() {}

    private static Term share(String key, String nl, String en) {
        return new Term(key, new Bilingual(nl, en), "1", 1);
    }

    /**
     * The parts in a window.
     *
     * @param base what the strongest heat island is but for what people add, in K
     * @param factor on the cooling of all green together
     */
    static void evaluate(Window window, FactBase in, float base, float factor, RowSink out) {
        HeatRows rows = new HeatRows(in, window);
        List<BoxMeanRows> cover = coverRows(window, in);
        float[][] terms = new float[ALL.size()][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int i = 0; i < window.columns(); i++) {
                float inData = rows.builtUp[i] * 0;
                terms[0][i] = Math.max(0, base + rows.peopleKelvin[i]) + inData;
                terms[5][i] = factor * rows.cooling[i] + inData;
            }
            System.arraycopy(rows.builtUp, 0, terms[1], 0, window.columns());
            for (int layer = 0; layer < cover.size(); layer++) {
                cover.get(layer).next(terms[2 + layer]);
            }
            out.row(row, terms);
        }
    }

    /** The formula with means filled in; their product is near the mean of the products, but not the same. */
    static Bilingual filledIn(double[] mean, float factor) {
        double product = HeatIsland.actual(mean[0], mean[1], mean[5]);
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "UHImax %.3f K x bebouwd aandeel %.3f x (1 - %s(0.5 x bomen %.3f + 0.3 x struiken %.3f + 0.2 x gras"
                                + " %.3f)) = %.3f x %.3f x (1 - %.3f) = %.3f K uit de gemiddelden; het cijfer zelf is het"
                                + " gemiddelde van de formule in alle cellen",
                        mean,
                        factor,
                        product),
                sentence(
                        Locale.ROOT,
                        "UHImax %.3f K x built-up share %.3f x (1 - %s(0.5 x tree %.3f + 0.3 x shrub %.3f + 0.2 x grass"
                                + " %.3f)) = %.3f x %.3f x (1 - %.3f) = %.3f K from the means; the figure itself is the"
                                + " mean of the formula's answers in all cells",
                        mean,
                        factor,
                        product));
    }

    private static String sentence(Locale locale, String words, double[] mean, float factor, double product) {
        String times = factor == 1 ? "" : String.format(locale, "%.2f x ", factor); // 1 unless somebody holds another
        return String.format(
                locale, words, mean[0], mean[1], times, mean[2], mean[3], mean[4], mean[0], mean[1], mean[5], product);
    }

    private static List<BoxMeanRows> coverRows(Window window, FactBase in) {
        GridFrame frame = in.frame();
        BoxMean box = BoxMean.across(HeatModel.COVER_WINDOW_METRES, frame.cellMetres());
        List<BoxMeanRows> rows = new ArrayList<>();
        for (LayerKey cover : List.of(Facts.TREE, Facts.SHRUB, Facts.GRASS)) {
            rows.add(box.rows(in.layer(cover)::read, frame, window));
        }
        return rows;
    }
}
