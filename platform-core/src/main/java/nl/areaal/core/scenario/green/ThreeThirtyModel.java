package nl.areaal.core.scenario.green;

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

/**
 * Where homes have both the 30 and the 300 of the 3-30-300 rule: tree crowns over 30 % of the neighbourhood, and a park within
 * 300 m. The three trees in sight from each home can't be seen in the facts, and are left out.
 */
public final class ThreeThirtyModel implements CellModel {
    static final double NEIGHBOURHOOD_METRES = 500;
    static final double PARK_REACH_METRES = 300;
    static final double CANOPY_SHARE = 0.3;

    /** How far a park may reach beyond the 300 m: half the square that is looked for it in. */
    private static final double PARK_HALF_METRES = 100;

    private static final List<Term> TERMS = List.of(
            term("canopy", "aandeel boomkronen in de buurt", "tree cover of the neighbourhood"),
            term("canopy-reached", "plekken met 30 % boomkronen", "places with 30 % tree cover"),
            term("park-near", "plekken met een park binnen 300 m", "places with a park within 300 m"));

    private final ModelCard card;
    private final float[] leastCanopy;
    private final float[] leastParkHectares;

    public ThreeThirtyModel() {
        this(ThreeThirtyCard.CARD);
    }

    private ThreeThirtyModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] factors = design.values(ThreeThirtyCard.CANOPY_FACTOR.key());
        leastCanopy = new float[design.sets()];
        leastParkHectares = design.floats(ThreeThirtyCard.PARK_HECTARES.key());
        for (int set = 0; set < leastCanopy.length; set++) {
            leastCanopy[set] = (float) (CANOPY_SHARE / factors[set]);
        }
    }

    private static Term term(String key, String nl, String en) {
        return new Term(key, new Bilingual(nl, en), "1", 1);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(ThreeThirtyCard.CANOPY_FACTOR.key(), 0.1, 10),
                new Adjustable(ThreeThirtyCard.PARK_HECTARES.key(), 0.1, 1));
    }

    @Override
    public ThreeThirtyModel with(ModelCard other) {
        return new ThreeThirtyModel(other);
    }

    @Override
    public double reachMetres() {
        return PARK_REACH_METRES + PARK_HALF_METRES;
    }

    @Override
    public double largestAnswer() {
        return 1;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        ThreeThirtyRows rows = new ThreeThirtyRows(in, window, leastParkHectares);
        float[][] both = new float[leastCanopy.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < both.length; set++) {
                both(rows, set, both[set]);
            }
            out.row(row, both);
        }
    }

    private void both(ThreeThirtyRows rows, int set, float[] into) {
        float[] parks = rows.parks(leastParkHectares[set]);
        for (int i = 0; i < into.length; i++) {
            boolean reached = rows.canopy[i] >= leastCanopy[set] && parks[i] > 0;
            into[i] = (reached ? 1 : 0) + rows.where[i];
        }
    }

    @Override
    public List<Term> terms() {
        return TERMS;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        ThreeThirtyRows rows = new ThreeThirtyRows(in, window, leastParkHectares[0]);
        float[][] terms = new float[TERMS.size()][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            float[] parks = rows.parks(leastParkHectares[0]);
            for (int i = 0; i < window.columns(); i++) {
                terms[0][i] = rows.canopy[i] + rows.where[i];
                terms[1][i] = (rows.canopy[i] >= leastCanopy[0] ? 1 : 0) + rows.where[i];
                terms[2][i] = (parks[i] > 0 ? 1 : 0) + rows.where[i];
            }
            out.row(row, terms);
        }
    }

    @Override
    public Bilingual filledIn(double[] mean) {
        return new Bilingual(
                sentence(
                        Locale.of("nl"),
                        "Gemiddeld %.0f %% boomkronen in de buurt; %.0f %% van de woonplekken haalt 30 %%, %.0f %% heeft een"
                                + " park binnen 300 m. Het cijfer is het aandeel woonplekken dat beide heeft.",
                        mean),
                sentence(
                        Locale.ROOT,
                        "On average %.0f %% tree cover in the neighbourhood; %.0f %% of the places where people live reach"
                                + " 30 %%, %.0f %% have a park within 300 m. The figure is the share of them that has both.",
                        mean));
    }

    private static String sentence(Locale locale, String words, double[] mean) {
        return String.format(locale, words, 100 * mean[0], 100 * mean[1], 100 * mean[2]);
    }
}
