package nl.areaal.core.scenario.energy;

import java.util.Arrays;
import java.util.List;
import nl.areaal.core.coverage.BoundedDistance;
import nl.areaal.core.coverage.BoundedDistanceRows;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;

/** Where a wind turbine would stand far enough from every dwelling, and none stands yet: 1 for room, 0 for none. */
public final class EnergyModel implements CellModel {
    private static final double MOST_DISTANCE_METRES = 1_680;

    private final ModelCard card;
    private final double[] distanceMetres;
    private final double farthestMetres;
    private final EnergyTerms terms;

    public EnergyModel() {
        this(EnergyCard.CARD);
    }

    private EnergyModel(ModelCard card) {
        this.card = card;
        distanceMetres = card.design().values(EnergyCard.DISTANCE.key());
        farthestMetres = Arrays.stream(distanceMetres).max().orElseThrow();
        terms = EnergyTerms.of(card);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(EnergyCard.DISTANCE.key(), 50, MOST_DISTANCE_METRES),
                new Adjustable(EnergyCard.FULL_LOAD_HOURS.key(), 500, 8_760),
                new Adjustable(EnergyCard.ROTOR.key(), 20, 300));
    }

    @Override
    public EnergyModel with(ModelCard other) {
        return new EnergyModel(other);
    }

    @Override
    public double reachMetres() {
        return Math.max(terms.shadowMetres(), farthestMetres);
    }

    @Override
    public double largestAnswer() {
        return 1;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        GridFrame frame = in.frame();
        Layer dwellings = in.layer(Facts.DWELLINGS);
        Layer turbines = in.layer(Facts.TURBINES);
        BoundedDistanceRows distances =
                BoundedDistance.within(farthestMetres, frame.cellMetres()).rows(dwellings::read, frame, window);
        int[] squared = new int[window.columns()];
        float[] free = new float[window.columns()];
        float[][] room = new float[distanceMetres.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            distances.next(squared);
            free(row, window, dwellings, turbines, free);
            for (int set = 0; set < room.length; set++) {
                room(squared, free, distanceMetres[set] / frame.cellMetres(), room[set]);
            }
            out.row(row, room);
        }
    }

    /** 1 where no turbine stands, 0 where one does, NaN where something is not known. */
    private static void free(int row, Window window, Layer dwellings, Layer turbines, float[] into) {
        float[] placed = new float[window.columns()];
        dwellings.read(row, window.column(), window.columns(), into);
        turbines.read(row, window.column(), window.columns(), placed);
        for (int i = 0; i < into.length; i++) {
            boolean known = into[i] >= 0 && placed[i] >= 0;
            into[i] = known ? (placed[i] > 0 ? 0 : 1) : Float.NaN;
        }
    }

    private static void room(int[] squared, float[] free, double distanceCells, float[] into) {
        double most = distanceCells * distanceCells;
        for (int i = 0; i < into.length; i++) {
            into[i] = squared[i] > most ? free[i] : 0 * free[i];
        }
    }

    @Override
    public List<Term> terms() {
        return terms.all();
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        terms.evaluate(window, in, out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return terms.filledIn(means);
    }
}
