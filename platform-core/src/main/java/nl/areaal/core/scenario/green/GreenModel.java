package nl.areaal.core.scenario.green;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;

/** Public green for each resident where people live, in m2, shared with all others who can walk to it. */
public final class GreenModel implements CellModel {
    /** Answers end here: who lives alone among woods would otherwise rule the mean of a whole area. */
    static final double LARGEST_SQUARE_METRES = 1_000;

    /** How far people go, as the crow flies. */
    static final double WALK_METRES = 500;

    /** The side of the square that has the area of a circle with {@link #WALK_METRES}. */
    static final double CATCHMENT_METRES = 886.227; // sqrt(pi) x 500

    /** Fewer people than this in one cell are none: they are the dust of spreading people over a map. */
    static final float LEAST_RESIDENTS = 1f / (1 << 16);

    /** More people than this in one cell are a fault in the data. */
    static final double MOST_RESIDENTS = 100_000;

    private final ModelCard card;
    private final float[] usable;

    public GreenModel() {
        this(GreenCard.CARD);
    }

    private GreenModel(ModelCard card) {
        this.card = card;
        usable = card.design().floats(GreenCard.USABLE.key());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(new Adjustable(GreenCard.USABLE.key(), 0, 1));
    }

    @Override
    public GreenModel with(ModelCard other) {
        return new GreenModel(other);
    }

    /** Once across for those who share the green, once more for those whom it serves. */
    @Override
    public double reachMetres() {
        return CATCHMENT_METRES;
    }

    @Override
    public double largestAnswer() {
        return LARGEST_SQUARE_METRES;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        GreenRows rows = new GreenRows(in, window);
        float[][] squareMetres = new float[usable.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < usable.length; set++) {
                usable(rows.perResident, usable[set], squareMetres[set]);
            }
            out.row(row, squareMetres);
        }
    }

    /** So much of the green counts, and no answer goes beyond the largest. */
    static void usable(float[] perResident, float share, float[] into) {
        float largest = (float) LARGEST_SQUARE_METRES;
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.min(largest, share * perResident[i]);
        }
    }

    @Override
    public List<Term> terms() {
        return GreenTerms.ALL;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        GreenTerms.evaluate(window, in, usable[0], out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return GreenTerms.filledIn(means);
    }
}
