package nl.areaal.core.scenario.drought;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;

/** How much more water a summer could take from each cell than it brings, in mm. */
public final class DroughtModel implements CellModel {
    private static final double MOST_FACTOR = 1.5;
    private static final double MOST_DEFICIT = MOST_FACTOR * DroughtRows.MOST_EVAPORATION;

    private static final List<Term> TERMS = List.of(
            new Term(
                    "makkink",
                    new Bilingual("verdamping van gras", "evaporation of grass"),
                    "mm",
                    DroughtRows.MOST_EVAPORATION),
            new Term(
                    "crop-factor",
                    new Bilingual(
                            "verdamping van de plek ten opzichte van gras", "evaporation of the place beside grass"),
                    "1",
                    MOST_FACTOR),
            new Term("rain", new Bilingual("regen", "rain"), "mm", DroughtRows.MOST_RAIN));

    private final ModelCard card;
    private final List<CropFactors> sets;

    public DroughtModel() {
        this(DroughtCard.CARD);
    }

    private DroughtModel(ModelCard card) {
        this.card = card;
        sets = CropFactors.sets(card.design());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return CropFactors.assumed().stream()
                .map(factor -> new Adjustable(factor.key(), 0, MOST_FACTOR))
                .toList();
    }

    @Override
    public DroughtModel with(ModelCard other) {
        return new DroughtModel(other);
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return MOST_DEFICIT;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        DroughtRows rows = new DroughtRows(in, window);
        float[][] deficit = new float[sets.size()][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < deficit.length; set++) {
                rows.cropFactor(sets.get(set), deficit[set]);
                subtract(rows, deficit[set]);
            }
            out.row(row, deficit);
        }
    }

    /** {@link PrecipitationDeficit#season} for a row of crop factors; NaN stays NaN. */
    private static void subtract(DroughtRows rows, float[] factors) {
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Math.max(0, factors[i] * rows.evaporation[i] - rows.rain[i]);
        }
    }

    @Override
    public List<Term> terms() {
        return TERMS;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        DroughtRows rows = new DroughtRows(in, window);
        float[] factor = new float[window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            rows.cropFactor(sets.getFirst(), factor);
            out.row(row, new float[][] {rows.evaporation, factor, rows.rain});
        }
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "verdamping %.0f mm x factor %.2f - regen %.0f mm = %.0f mm uit de gemiddelden; het cijfer zelf is het"
                                + " gemiddelde van de formule in alle cellen",
                        means),
                sentence(
                        Locale.ROOT,
                        "evaporation %.0f mm x factor %.2f - rain %.0f mm = %.0f mm from the means; the figure itself is the mean"
                                + " of the formula's answers in all cells",
                        means));
    }

    private static String sentence(Locale locale, String words, double[] mean) {
        return String.format(
                locale, words, mean[0], mean[1], mean[2], PrecipitationDeficit.season(mean[0] * mean[1], mean[2]));
    }
}
