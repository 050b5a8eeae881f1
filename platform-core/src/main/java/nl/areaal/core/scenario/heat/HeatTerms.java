package nl.areaal.core.scenario.heat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.ScenarioModel.Term;

/** The parts of the heat formula, for people who want to follow it. */
final class HeatTerms {
    static final List<Term> ALL = List.of(
            new Term("uhi-max", "strongest heat island that people and wind allow", "K"),
            new Term("built-up", "built-up share within 1 km", "1"),
            new Term("tree", "tree cover within 30 m", "1"),
            new Term("shrub", "shrub cover within 30 m", "1"),
            new Term("grass", "grass cover within 30 m", "1"),
            new Term("reduction", "share by which green cools", "1"));

    private HeatTerms() {}

    static void evaluate(Window window, Layers in, RowSink out) {
        HeatRows rows = new HeatRows(in, window);
        List<BoxMeanRows> cover = coverRows(window, in);
        float[][] terms = new float[ALL.size()][window.columns()];
        double wind = HeatParameters.central().windMetresPerSecond();
        float base = (float) (HeatIsland.INTERCEPT_KELVIN + HeatIsland.KELVIN_PER_METRE_PER_SECOND * wind);
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int i = 0; i < window.columns(); i++) {
                float inData = rows.builtUp[i] * 0;
                terms[0][i] = Math.max(0, base + rows.peopleKelvin[i]) + inData;
                terms[5][i] = rows.cooling[i] + inData;
            }
            System.arraycopy(rows.builtUp, 0, terms[1], 0, window.columns());
            for (int layer = 0; layer < cover.size(); layer++) {
                cover.get(layer).next(terms[2 + layer]);
            }
            out.row(row, terms);
        }
    }

    /** The formula with means filled in; their product is near the mean of the products, but not the same. */
    static String filledIn(double[] mean) {
        double product = HeatIsland.actual(mean[0], mean[1], mean[5]);
        return String.format(
                Locale.ROOT,
                "UHImax %.3f K x built-up share %.3f x (1 - (0.5 x tree %.3f + 0.3 x shrub %.3f + 0.2 x grass %.3f))"
                        + " = %.3f x %.3f x (1 - %.3f) = %.3f K from the means; the figure itself is the mean of the"
                        + " formula's answers in all cells",
                mean[0],
                mean[1],
                mean[2],
                mean[3],
                mean[4],
                mean[0],
                mean[1],
                mean[5],
                product);
    }

    private static List<BoxMeanRows> coverRows(Window window, Layers in) {
        GridFrame frame = in.frame();
        BoxMean box = BoxMean.across(HeatModel.COVER_WINDOW_METRES, frame.cellMetres());
        List<BoxMeanRows> rows = new ArrayList<>();
        for (int layer = HeatModel.TREE; layer <= HeatModel.GRASS; layer++) {
            rows.add(box.rows(in.get(layer)::read, frame, window));
        }
        return rows;
    }
}
