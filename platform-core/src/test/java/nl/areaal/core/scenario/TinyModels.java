package nl.areaal.core.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.ModelCard.Accountability;
import nl.areaal.core.scenario.ModelCard.Equation;
import nl.areaal.core.scenario.ModelCard.Input;
import nl.areaal.core.scenario.ModelCard.Limits;
import nl.areaal.core.scenario.ModelCard.Source;

/** Models whose answers can be worked out in the head. */
public final class TinyModels {
    private TinyModels() {}

    /** A card with no more on it than there must be. */
    public static ModelCard card(String key, List<LayerKey> reads, Parameter... parameters) {
        return new ModelCard(
                key,
                "1.0.0",
                Bilingual.same(key),
                Bilingual.same("for tests"),
                Theme.GREEN,
                "1",
                ModelCard.MoreIs.NEITHER,
                new Equation("answer = factor x input", "a = f\\,x"),
                List.of(new Source("nobody", OptionalInt.empty(), "made up", "all of it")),
                reads.stream()
                        .map(layer -> new Input(layer, Bilingual.same(layer.id()), "1", 0, 10))
                        .toList(),
                List.of(parameters),
                new Limits(Bilingual.same("tests"), List.of(), Limits.PEOPLE_DECIDE),
                Accountability.forPlanning(Bilingual.same("none")),
                List.of(new ReferenceCase(Bilingual.same("one"), "head", "1", 1, 0, () -> 1)));
    }

    /** Twice what it reads, or between one and three times, cell by cell. */
    public static CellModel twice(String key, LayerKey reads) {
        Parameter factor = new Parameter("factor", Bilingual.same("factor"), "1", 1, 2, 3, "assumption: for tests");
        return new Twice(card(key, List.of(reads), factor));
    }

    /** The answer in every area is the value in the north-west cell of the region, times one to three. */
    public static RegionModel corner(String key, LayerKey reads) {
        Parameter factor = new Parameter("factor", Bilingual.same("factor"), "1", 1, 2, 3, "assumption: for tests");
        return new Corner(card(key, List.of(reads), factor));
    }

    private record Twice(ModelCard card) implements CellModel {
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
            return List.of();
        }

        @Override
        public void evaluateTerms(Window window, FactBase in, RowSink out) {}

        @Override
        public Bilingual filledIn(double[] means) {
            return Bilingual.same("-");
        }
    }

    private record Corner(ModelCard card) implements RegionModel {
        @Override
        public RegionAnswer evaluate(FactBase in, Zones zones, Progress progress) {
            float corner = in.layer(card.reads().getFirst()).flatten().cells()[0];
            double[] factors = card.design().values("factor");
            int areas = zones.codes().size();
            double[][] answers = new double[factors.length][areas];
            for (int set = 0; set < factors.length; set++) {
                progress.step(set, factors.length);
                Arrays.fill(answers[set], factors[set] * corner);
            }
            double[] squareMetres = new double[areas];
            Arrays.fill(squareMetres, in.frame().cellSquareMetres());
            return new RegionAnswer(
                    Grid.filled(in.frame(), 2 * corner), answers, squareMetres, List.of(Bilingual.same("a corner")));
        }
    }
}
