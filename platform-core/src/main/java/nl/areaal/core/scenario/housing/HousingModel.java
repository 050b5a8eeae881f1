package nl.areaal.core.scenario.housing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;

/** How many dwellings still fit, for each hectare of land as it lies. */
public final class HousingModel implements CellModel {
    static final float DEEPEST_METRES = 20;

    private static final double LARGEST_PER_HECTARE = 60;

    private static final List<Term> TERMS = List.of(
            share("available", "deel waar bouwen kan", "share where building is possible"),
            share("ground", "geschiktheid van de bodem", "how well the ground suits"),
            share("bare", "deel zonder bomen en struiken", "share without trees and shrubs"),
            share("suitability", "geschiktheid", "suitability"));

    private final ModelCard card;
    private final float[] groundWeight;
    private final float[] perHectare;
    private final float wetMetres;
    private final float dryMetres;
    private final double largest;

    public HousingModel() {
        this(HousingCard.CARD);
    }

    private HousingModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] densities = design.values(HousingCard.DENSITY.key());
        double netShare = card.central(HousingCard.NET_SHARE.key());
        groundWeight = design.floats(HousingCard.GROUND_WEIGHT.key());
        perHectare = new float[design.sets()];
        for (int set = 0; set < perHectare.length; set++) {
            perHectare[set] = (float) (netShare * densities[set]);
        }
        largest = Math.max(
                LARGEST_PER_HECTARE, netShare * Arrays.stream(densities).max().orElseThrow());
        wetMetres = (float) card.central(HousingCard.WET.key());
        dryMetres = (float) card.central(HousingCard.DRY.key());
    }

    private static Term share(String key, String nl, String en) {
        return new Term(key, new Bilingual(nl, en), "1", 1);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(HousingCard.GROUND_WEIGHT.key(), 0, 1),
                new Adjustable(HousingCard.DENSITY.key(), 0, 400),
                new Adjustable(HousingCard.NET_SHARE.key(), 0, 1),
                new Adjustable(HousingCard.WET.key(), -1, 0.6),
                new Adjustable(HousingCard.DRY.key(), 0.65, 3));
    }

    @Override
    public HousingModel with(ModelCard other) {
        return new HousingModel(other);
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return largest;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        HousingRows rows = new HousingRows(in, window, wetMetres, dryMetres);
        float[][] dwellings = new float[perHectare.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < dwellings.length; set++) {
                potential(rows, set, dwellings[set]);
            }
            out.row(row, dwellings);
        }
    }

    private void potential(HousingRows rows, int set, float[] into) {
        float weight = groundWeight[set];
        float most = perHectare[set];
        float[] available = rows.available;
        float[] ground = rows.ground;
        float[] bare = rows.bare;
        for (int i = 0; i < into.length; i++) {
            into[i] = most * available[i] * HousingPotential.suitability(ground[i], bare[i], weight);
        }
    }

    @Override
    public List<Term> terms() {
        return TERMS;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        HousingRows rows = new HousingRows(in, window, wetMetres, dryMetres);
        float[] suitability = new float[window.columns()];
        float[][] terms = {rows.available, rows.ground, rows.bare, suitability};
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int i = 0; i < suitability.length; i++) {
                suitability[i] = HousingPotential.suitability(rows.ground[i], rows.bare[i], groundWeight[0]);
                float where = 0 * rows.available[i] * suitability[i]; // NaN where one of them is
                rows.available[i] += where;
                rows.ground[i] += where;
                rows.bare[i] += where;
                suitability[i] += where;
            }
            out.row(row, terms);
        }
    }

    @Override
    public Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "Op %.0f %% van de grond kan gebouwd worden, en die grond is voor %.0f %% geschikt: %.3f x %.3f x %.0f"
                                + " woningen per hectare = %.1f uit de gemiddelden; het cijfer zelf is het gemiddelde van de"
                                + " formule in alle cellen",
                        mean),
                sentence(
                        Locale.ROOT,
                        "Building is possible on %.0f %% of the land, which suits for %.0f %%: %.3f x %.3f x %.0f dwellings a"
                                + " hectare = %.1f from the means; the figure itself is the mean of the formula's answers in"
                                + " all cells",
                        mean));
    }

    private String sentence(Locale locale, String words, double[] mean) {
        double dwellings = mean[0] * mean[3] * perHectare[0];
        return String.format(locale, words, 100 * mean[0], 100 * mean[3], mean[0], mean[3], perHectare[0], dwellings);
    }
}
