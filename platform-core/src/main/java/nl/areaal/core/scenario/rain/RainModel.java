package nl.areaal.core.scenario.rain;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;

/** How much of a design storm runs off each cell, in mm: what a street, a ditch or a sewer has to take. */
public final class RainModel implements CellModel {
    /** How wet the ground is beforehand, which moves the answer most. */
    public static final Parameter RETENTION = RainCard.RETENTION;

    private final ModelCard card;
    private final float rain;
    private final float[] wetness;

    /** Asks about the storm that municipalities look at first, {@link DesignStorm#HEAVY}. */
    public RainModel() {
        this(DesignStorm.HEAVY);
    }

    public RainModel(DesignStorm storm) {
        this(RainCard.of(storm), (float) storm.millimetres());
    }

    private RainModel(ModelCard card, float rain) {
        this.card = card;
        this.rain = rain;
        wetness = card.design().floats(RainCard.RETENTION.key());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(new Adjustable(RETENTION.key(), 0.1, 10));
    }

    @Override
    public RainModel with(ModelCard other) {
        return new RainModel(other, rain);
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return rain;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        evaluate(window, in, wetness, out);
    }

    /** The runoff of a window on ground of one wetness, a factor on what it can hold. */
    public void evaluate(Window window, FactBase in, double retentionFactor, RowSink out) {
        evaluate(window, in, new float[] {(float) retentionFactor}, out);
    }

    private void evaluate(Window window, FactBase in, float[] factors, RowSink out) {
        CurveNumberRows ground = new CurveNumberRows(in, window);
        float[] retention = new float[window.columns()];
        float[][] runoff = new float[factors.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            ground.next(row);
            retain(ground.curveNumber, retention);
            for (int set = 0; set < runoff.length; set++) {
                runOff(retention, factors[set], ground.storage, runoff[set]);
            }
            out.row(row, runoff);
        }
    }

    /** {@link CurveNumber#retentionMillimetres} for a row. */
    private static void retain(float[] curveNumber, float[] retention) {
        float factor = (float) CurveNumber.RETENTION_FACTOR;
        float atHundred = (float) CurveNumber.RETENTION_AT_100;
        for (int i = 0; i < retention.length; i++) {
            retention[i] = factor / curveNumber[i] - atHundred;
        }
    }

    /** {@link CurveNumber#runoffMillimetres} for a row, less the room that measures add; NaN stays NaN. */
    private void runOff(float[] retention, float wetness, float[] storage, float[] runoff) {
        float held = (float) CurveNumber.INITIAL_SHARE * wetness;
        float slowed = (float) (1 - CurveNumber.INITIAL_SHARE) * wetness;
        for (int i = 0; i < runoff.length; i++) {
            float excess = Math.max(0, rain - held * retention[i]);
            runoff[i] = Math.max(0, excess * excess / (rain + slowed * retention[i]) - storage[i]);
        }
    }

    @Override
    public List<Term> terms() {
        return RainTerms.ALL;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        RainTerms.evaluate(window, in, rain, wetness[0], out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return RainTerms.filledIn(means, rain, wetness[0]);
    }
}
