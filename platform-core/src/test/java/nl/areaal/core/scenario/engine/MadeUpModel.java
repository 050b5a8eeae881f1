package nl.areaal.core.scenario.engine;

import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.BoxMeanRows;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** Answers with a multiple of the mean of one layer within reach, never more than 1; the multiple is between 0.5 and 1.5. */
public record MadeUpModel(String key, LayerKey reads, double reachMetres, double validHigh) implements CellModel {
    ModelCard.Input input() {
        return new ModelCard.Input(reads, Bilingual.same(reads.id()), "1", 0, validHigh);
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                key,
                "1.0.0",
                Bilingual.same(key),
                Bilingual.same("to be tested with"),
                Theme.GREEN,
                "1",
                ModelCard.MoreIs.WORSE,
                new ModelCard.Equation("min(1, factor x mean)", "\\min(1, f\\bar{x})"),
                List.of(new ModelCard.Source("nobody", OptionalInt.empty(), "made up", "all of it")),
                List.of(input()),
                List.of(new Parameter("factor", Bilingual.same("the factor"), "1", 0.5, 1, 1.5, "assumption: made up")),
                new ModelCard.Limits(Bilingual.same("tests"), List.of(), ModelCard.Limits.PEOPLE_DECIDE),
                ModelCard.Accountability.forPlanning(Bilingual.same("none")),
                List.of(new ReferenceCase(Bilingual.same("one"), "nobody", "1", 1, 0, () -> 1)));
    }

    @Override
    public double largestAnswer() {
        return 1;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        double[] factors = card().design().values("factor");
        BoxMeanRows rows = new BoxMean((int) (reachMetres / in.frame().cellMetres()))
                .rows(in.layer(reads)::read, in.frame(), window);
        float[] mean = new float[window.columns()];
        float[][] answers = new float[factors.length][window.columns()];
        for (int row = window.row(); row < window.endRow(); row++) {
            rows.next(mean);
            for (int set = 0; set < factors.length; set++) {
                for (int i = 0; i < mean.length; i++) {
                    answers[set][i] = mean[i] > validHigh ? Float.NaN : (float) Math.min(1, factors[set] * mean[i]);
                }
            }
            out.row(row, answers);
        }
    }

    @Override
    public List<Term> terms() {
        return List.of(new Term("answer", Bilingual.same("answer"), "1", 1));
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        evaluate(window, in, (row, answers) -> out.row(row, new float[][] {answers[0]}));
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return Bilingual.same("mean " + means[0]);
    }
}
