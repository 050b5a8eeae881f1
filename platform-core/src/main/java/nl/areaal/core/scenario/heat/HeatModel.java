package nl.areaal.core.scenario.heat;

import java.util.List;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ScenarioModel;

/** The urban heat island per cell on a summer day, in K, for comparing scenarios. */
public final class HeatModel implements ScenarioModel {
    /** Coverages that the model reads, in its order. */
    public static final List<String> COVERAGES =
            List.of("heat-built", "heat-tree", "heat-shrub", "heat-grass", "heat-people-10km");

    static final int BUILT = 0;
    static final int TREE = 1;
    static final int SHRUB = 2;
    static final int GRASS = 3;
    static final int PEOPLE = 4;
    static final int INPUTS = 5;
    static final double BUILT_UP_WINDOW_METRES = 1_000;
    static final double COVER_WINDOW_METRES = 30;

    private static final List<HeatParameters> SETS = HeatParameters.sets();

    @Override
    public ModelCard card() {
        return HeatCard.CARD;
    }

    @Override
    public double reachMetres() {
        return (BUILT_UP_WINDOW_METRES + COVER_WINDOW_METRES) / 2;
    }

    @Override
    public int parameterSets() {
        return SETS.size();
    }

    @Override
    public void evaluate(Window window, Layers in, RowSink out) {
        HeatRows rows = new HeatRows(in, window);
        float[][] kelvin = new float[SETS.size()][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < kelvin.length; set++) {
                heat(rows, SETS.get(set), kelvin[set]);
            }
            out.row(row, kelvin);
        }
    }

    private static void heat(HeatRows rows, HeatParameters parameters, float[] kelvin) {
        float base = (float) (HeatIsland.INTERCEPT_KELVIN
                + HeatIsland.KELVIN_PER_METRE_PER_SECOND * parameters.windMetresPerSecond());
        float factor = (float) parameters.coolingFactor();
        float[] people = rows.peopleKelvin;
        float[] builtUp = rows.builtUp;
        float[] cooling = rows.cooling;
        for (int i = 0; i < kelvin.length; i++) {
            kelvin[i] = Math.max(0, base + people[i]) * builtUp[i] * (1 - factor * cooling[i]);
        }
    }

    @Override
    public List<Term> terms() {
        return HeatTerms.ALL;
    }

    @Override
    public void evaluateTerms(Window window, Layers in, RowSink out) {
        HeatTerms.evaluate(window, in, out);
    }

    @Override
    public String filledIn(double[] means) {
        return HeatTerms.filledIn(means);
    }

    @Override
    public void apply(Intervention intervention, double share, float[] cell) {
        HeatChange.apply(intervention, share, cell);
    }
}
