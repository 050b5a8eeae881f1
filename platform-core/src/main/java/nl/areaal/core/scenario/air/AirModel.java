package nl.areaal.core.scenario.air;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterDesign;

/** Nitrogen dioxide in the air at the streets, yearly mean in ug/m3, with particulate matter beside it. */
public final class AirModel implements CellModel {
    /** More than this no street in the Netherlands has: the inputs are not those of a street. */
    static final double MOST_MICROGRAMS = 500;

    private final ModelCard card;
    private final double[] noxFactor;
    private final double[] directShare;

    public AirModel() {
        this(AirCard.CARD);
    }

    private AirModel(ModelCard card) {
        this.card = card;
        ParameterDesign design = card.design();
        double[] wind = design.values(AirParameters.WIND.key());
        double[] emission = design.values(AirParameters.EMISSION.key());
        directShare = design.values(AirParameters.DIRECT_NO2.key());
        noxFactor = new double[design.sets()];
        for (int set = 0; set < noxFactor.length; set++) {
            noxFactor[set] = emission[set] / wind[set];
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(AirParameters.WIND.key(), 1, 12),
                new Adjustable(AirParameters.EMISSION.key(), 0, 3),
                new Adjustable(AirParameters.DIRECT_NO2.key(), 0.01, 1));
    }

    @Override
    public AirModel with(ModelCard other) {
        return new AirModel(other);
    }

    @Override
    public double reachMetres() {
        return Srm1.REACH_METRES;
    }

    @Override
    public double largestAnswer() {
        return MOST_MICROGRAMS;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        AirRows rows = new AirRows(in, window);
        float[][] no2 = new float[noxFactor.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(row);
            for (int set = 0; set < no2.length; set++) {
                nitrogenDioxide(rows, set, no2[set]);
            }
            out.row(row, no2);
        }
    }

    private void nitrogenDioxide(AirRows rows, int set, float[] no2) {
        for (int i = 0; i < no2.length; i++) {
            if (rows.nox[i] == 0) {
                no2[i] = rows.backgroundNo2[i] + 0 * rows.ozone[i]; // NaN where either is
            } else {
                double nox = noxFactor[set] * rows.nox[i];
                no2[i] = answer(rows.backgroundNo2[i] + Srm1.nitrogenDioxide(nox, directShare[set], rows.ozone[i]));
            }
        }
    }

    static float answer(double microgramsPerCubicMetre) {
        return microgramsPerCubicMetre <= MOST_MICROGRAMS ? (float) microgramsPerCubicMetre : Float.NaN;
    }

    @Override
    public List<Term> terms() {
        return AirTerms.ALL;
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        AirTerms.evaluate(window, in, noxFactor[0], directShare[0], out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return AirTerms.filledIn(means);
    }
}
