package nl.areaal.core.scenario.inverse;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.MadeUpModel;

/** Rises to 1 where another model answers a half, and falls from there. */
record Tent(MadeUpModel ground) implements CellModel {
    @Override
    public ModelCard card() {
        return ground.card();
    }

    @Override
    public double reachMetres() {
        return ground.reachMetres();
    }

    @Override
    public double largestAnswer() {
        return 1;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        ground.evaluate(window, in, (row, answers) -> {
            for (float[] cells : answers) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = 1 - Math.abs(1 - 2 * cells[i]);
                }
            }
            out.row(row, answers);
        });
    }

    @Override
    public List<Term> terms() {
        return ground.terms();
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        ground.evaluateTerms(window, in, out);
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return ground.filledIn(means);
    }
}
