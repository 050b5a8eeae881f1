package nl.areaal.core.scenario.heat;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;

/** The urban heat island per cell on a summer day, in K, for comparing scenarios. */
public final class HeatModel implements CellModel {
    static final double BUILT_UP_WINDOW_METRES = 1_000;
    static final double COVER_WINDOW_METRES = 30;

    private static final double LARGEST_KELVIN = 20;

    private final ModelCard card;
    private final float[] baseKelvin;
    private final float[] coolingFactor;

    public HeatModel() {
        this(HeatCard.CARD);
    }

    private HeatModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] wind = design.values(HeatParameters.WIND.key());
        baseKelvin = new float[design.sets()];
        coolingFactor = design.floats(HeatParameters.COOLING.key());
        for (int set = 0; set < baseKelvin.length; set++) {
            baseKelvin[set] = HeatIsland.base(wind[set]);
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(HeatParameters.WIND.key(), 0, 12), new Adjustable(HeatParameters.COOLING.key(), 0, 2));
    }

    @Override
    public HeatModel with(ModelCard other) {
        return new HeatModel(other);
    }

    @Override
    public double reachMetres() {
        return (BUILT_UP_WINDOW_METRES + COVER_WINDOW_METRES) / 2;
    }

    @Override
    public double largestAnswer() {
        return LARGEST_KELVIN;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        HeatRows rows = new HeatRows(in, window);
        float[][] kelvin = new float[baseKelvin.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < kelvin.length; set++) {
                heat(rows, set, kelvin[set]);
            }
            out.row(row, kelvin);
        }
    }

    private void heat(HeatRows rows, int set, float[] kelvin) {
        float base = baseKelvin[set];
        float factor = coolingFactor[set];
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
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        HeatTerms.evaluate(window, in, baseKelvin[0], coolingFactor[0], out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return HeatTerms.filledIn(means, coolingFactor[0]);
    }
}
