package nl.areaal.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;

/** What every cell model promises, whatever it answers. */
public final class CellModelLaws {
    private CellModelLaws() {}

    /** The card's own cases come out as they should. */
    public static void givesItsReferenceCases(ScenarioModel model) {
        for (ReferenceCase.Outcome outcome : model.card().check()) {
            assertThat(outcome.computed())
                    .as(outcome.name().en())
                    .isCloseTo(outcome.expected(), within(outcome.tolerance()));
        }
    }

    /** A window gives the bits that the whole gives there, for the answers and for the parts of the formula. */
    public static void givesTheSameBitsInAnyWindow(CellModel model, FactBase world, Random random) {
        GridFrame frame = world.frame();
        float[][] answers = answers(model, world);
        float[][] terms = all(
                frame, model.terms().size(), (window, out) -> model.evaluateTerms(window, world, out), frame.whole());
        for (int i = 0; i < 8; i++) {
            Window window = window(frame, random);
            assertSame(frame, window, answers, (w, out) -> model.evaluate(w, world, out));
            assertSame(frame, window, terms, (w, out) -> model.evaluateTerms(w, world, out));
        }
    }

    /** No answer and no part goes beyond its stated largest value, and the central answer lies between those of the corners. */
    public static void staysWithinItsBounds(CellModel model, FactBase world) {
        GridFrame frame = world.frame();
        float[][] answers = answers(model, world);
        for (float[] answer : answers) {
            assertBelow(answer, model.largestAnswer());
        }
        for (int cell = 0; cell < frame.cells(); cell++) {
            assertCentralInBand(answers, cell);
        }
        float[][] terms = all(
                frame, model.terms().size(), (window, out) -> model.evaluateTerms(window, world, out), frame.whole());
        for (int term = 0; term < terms.length; term++) {
            assertBelow(terms[term], model.terms().get(term).largest());
        }
    }

    /** The parts of the formula are told where there is an answer and nowhere else, so that their means are of the same places. */
    public static void tellsItsPartsWhereItAnswers(CellModel model, FactBase world) {
        float[] central = answers(model, world)[0];
        for (float[] term : terms(model, world)) {
            for (int cell = 0; cell < central.length; cell++) {
                assertThat(Float.isNaN(term[cell])).isEqualTo(Float.isNaN(central[cell]));
            }
        }
    }

    /** The answers for all cells: one array for each set of parameters. */
    public static float[][] answers(CellModel model, FactBase world) {
        GridFrame frame = world.frame();
        int sets = model.card().design().sets();
        return all(frame, sets, (window, out) -> model.evaluate(window, world, out), frame.whole());
    }

    /** The parts of the formula for all cells. */
    public static float[][] terms(CellModel model, FactBase world) {
        GridFrame frame = world.frame();
        return all(
                frame, model.terms().size(), (window, out) -> model.evaluateTerms(window, world, out), frame.whole());
    }

    /** A change to one cell is felt as far as the model says, and no further. */
    public static void feelsNothingBeyondItsReach(CellModel model, FactBase before, FactBase after, Window changed) {
        GridFrame frame = before.frame();
        Window felt = changed.grow(frame.cellsAcross(model.reachMetres()));
        float[][] old = answers(model, before);
        float[][] now = answers(model, after);
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                int cell = frame.index(column, row);
                boolean within = felt.contains(new Window(column, row, 1, 1));
                assertThat(within || Float.compare(old[0][cell], now[0][cell]) == 0)
                        .as("column %d, row %d", column, row)
                        .isTrue();
            }
        }
    }

    private static void assertBelow(float[] values, double largest) {
        for (float value : values) {
            assertThat(Float.isNaN(value) || Math.abs(value) <= largest)
                    .as("%s beside the largest, %s", value, largest)
                    .isTrue();
        }
    }

    private static void assertCentralInBand(float[][] answers, int cell) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        float central = answers[0][cell];
        for (int corner = 1; corner < answers.length; corner++) {
            assertThat(Float.isNaN(answers[corner][cell])).isEqualTo(Float.isNaN(central));
            low = Math.min(low, answers[corner][cell]);
            high = Math.max(high, answers[corner][cell]);
        }
        float rounding = 4 * Math.ulp(central);
        boolean alone = answers.length == 1;
        assertThat(alone || Float.isNaN(central) || (low - rounding <= central && central <= high + rounding))
                .as("central %s between %s and %s", central, low, high)
                .isTrue();
    }

    private static float[][] all(GridFrame frame, int count, BiConsumer<Window, RowSink> evaluation, Window window) {
        float[][] all = new float[count][frame.cells()];
        evaluation.accept(window, (row, values) -> {
            for (int i = 0; i < count; i++) {
                System.arraycopy(values[i], 0, all[i], frame.index(0, row), frame.columns());
            }
        });
        return all;
    }

    private static void assertSame(
            GridFrame frame, Window window, float[][] whole, BiConsumer<Window, RowSink> evaluation) {
        int[] rows = {0};
        evaluation.accept(window, (row, values) -> {
            rows[0]++;
            for (int i = 0; i < values.length; i++) {
                int from = frame.index(window.column(), row);
                float[] expected = Arrays.copyOfRange(whole[i], from, from + window.columns());
                assertThat(Arrays.copyOf(values[i], window.columns())).isEqualTo(expected);
            }
        });
        assertThat(rows[0]).isEqualTo(window.rows());
    }

    private static Window window(GridFrame frame, Random random) {
        int column = random.nextInt(frame.columns());
        int row = random.nextInt(frame.rows());
        return new Window(
                column, row, 1 + random.nextInt(frame.columns() - column), 1 + random.nextInt(frame.rows() - row));
    }
}
