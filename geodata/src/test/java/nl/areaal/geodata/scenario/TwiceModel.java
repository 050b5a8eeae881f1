package nl.areaal.geodata.scenario;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.Accountability;
import nl.areaal.core.scenario.ModelCard.Equation;
import nl.areaal.core.scenario.ModelCard.Input;
import nl.areaal.core.scenario.ModelCard.Limits;
import nl.areaal.core.scenario.ModelCard.Source;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.Theme;

/** A model that answers twice what it reads, or between one and three times, and counts how often it is asked. */
public record TwiceModel(ModelCard card, AtomicInteger asked) implements CellModel {
    public static TwiceModel of(String key, LayerKey reads) {
        ModelCard card = new ModelCard(
                key,
                "1.0.0",
                Bilingual.same(key),
                Bilingual.same("for tests"),
                Theme.HEAT,
                "K",
                ModelCard.MoreIs.NEITHER,
                new Equation("factor x input", "f\\,x"),
                List.of(new Source("nobody", OptionalInt.empty(), "made up", "all of it")),
                List.of(new Input(reads, Bilingual.same(reads.id()), "1", -10, 10)),
                List.of(new Parameter("factor", Bilingual.same("factor"), "1", 1, 2, 3, "assumption: for tests")),
                new Limits(Bilingual.same("tests"), List.of(), Limits.PEOPLE_DECIDE),
                Accountability.forPlanning(Bilingual.same("none")),
                List.of(new ReferenceCase(Bilingual.same("one"), "head", "1", 1, 0, () -> 1)));
        return new TwiceModel(card, new AtomicInteger());
    }

    @Override
    public double reachMetres() {
        return 0;
    }

    @Override
    public double largestAnswer() {
        return 100;
    }

    @Override
    public void evaluate(Window window, FactBase in, RowSink out) {
        asked.incrementAndGet();
        Layer layer = in.layer(card.reads().getFirst());
        double[] factors = card.design().values("factor");
        float[] row = new float[window.columns()];
        for (int r = window.row(); r < window.endRow(); r++) {
            layer.read(r, window.column(), window.columns(), row);
            float[][] answers = new float[factors.length][row.length];
            for (int set = 0; set < factors.length; set++) {
                for (int i = 0; i < row.length; i++) {
                    answers[set][i] = (float) factors[set] * row[i];
                }
            }
            out.row(r, answers);
        }
    }

    @Override
    public List<Term> terms() {
        return List.of(new Term("input", Bilingual.same("input"), "1", 100));
    }

    @Override
    public void evaluateTerms(Window window, FactBase in, RowSink out) {
        Layer layer = in.layer(card.reads().getFirst());
        for (int r = window.row(); r < window.endRow(); r++) {
            float[] row = new float[window.columns()];
            layer.read(r, window.column(), window.columns(), row);
            out.row(r, new float[][] {row});
        }
    }

    @Override
    public Bilingual filledIn(double[] means) {
        return Bilingual.same("factor x " + means[0]);
    }
}
