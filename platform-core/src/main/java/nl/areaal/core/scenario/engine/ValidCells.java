package nl.areaal.core.scenario.engine;

import java.util.Arrays;
import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;

/**
 * Lets no answer through for a cell in which something that the model reads lies outside the range for which the model was made:
 * a figure from there would look like any other.
 *
 * <p>Looks at the cell itself, not at all that lies within reach.
 */
final class ValidCells implements RowSink {
    /** Shares are sums of single-precision parts, and may come out this much of a range above 1. */
    private static final double ROUNDING = 1e-4;

    private final Window window;
    private final RowSink out;
    private final List<Checked> inputs;
    private final float[] cells;

    private ValidCells(List<Checked> inputs, Window window, RowSink out) {
        this.inputs = inputs;
        this.window = window;
        this.out = out;
        this.cells = new float[window.columns()];
    }

    /** Looks at the layers that have values outside; when none has, rows go straight on. */
    static RowSink before(RowSink out, ModelCard card, Window window, FactBase facts) {
        List<Checked> inputs = card.inputs().stream()
                .filter(input -> facts.keys().contains(input.layer()))
                .map(input -> Checked.of(input, facts.layer(input.layer())))
                .filter(input -> !input.isMetBy(facts))
                .toList();
        return inputs.isEmpty() ? out : new ValidCells(inputs, window, out);
    }

    @Override
    public void row(int row, float[][] values) {
        float[][] valid = values;
        boolean isCopy = false;
        for (Checked input : inputs) {
            input.layer.read(row, window.column(), window.columns(), cells);
            if (input.isBrokenBy(cells, valid[0])) {
                valid = isCopy ? valid : copy(values); // the model may hand the same arrays over again
                isCopy = true;
                input.blank(cells, valid);
            }
        }
        out.row(row, valid);
    }

    private static float[][] copy(float[][] values) {
        return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    }

    /** A layer with its valid range. */
    private record Checked(LayerKey key, Layer layer, float low, float high) {
        static Checked of(ModelCard.Input input, Layer layer) {
            double rounding = ROUNDING * (input.validHigh() - input.validLow());
            return new Checked(input.layer(), layer, (float) (input.validLow() - rounding), (float)
                    (input.validHigh() + rounding));
        }

        boolean isMetBy(FactBase facts) {
            return facts.range(key).isWithin(low, high);
        }

        /** Whether there is an answer for a cell with a value outside; most models see to that themselves. */
        boolean isBrokenBy(float[] cells, float[] central) {
            for (int i = 0; i < cells.length; i++) {
                if ((cells[i] < low || cells[i] > high) && !Float.isNaN(central[i])) {
                    return true;
                }
            }
            return false;
        }

        void blank(float[] cells, float[][] values) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] < low || cells[i] > high) {
                    for (float[] set : values) {
                        set[i] = Float.NaN;
                    }
                }
            }
        }
    }
}
