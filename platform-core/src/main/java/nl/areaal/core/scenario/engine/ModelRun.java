package nl.areaal.core.scenario.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.engine.ScenarioEngine.Answer;

/** Asks one model about windows of the region, and sums its answers up over the areas. */
record ModelRun(CellModel model, Zones zones, RowBands bands) {
    /** The answer for the whole region. */
    Answer whole(FactBase facts) {
        GridFrame frame = facts.frame();
        float[] cells = new float[frame.cells()];
        ZoneSums sums = evaluate(frame.whole(), facts, cells);
        return new Answer(Layer.of(new Grid(frame, cells)), sums);
    }

    /** An answer with a window computed anew. */
    Answer updated(Answer answer, Window window, FactBase earlier, FactBase now) {
        float[] cells = new float[(int) window.cells()];
        ZoneSums before = evaluate(window, earlier, cells);
        ZoneSums after = evaluate(window, now, cells);
        return new Answer(
                answer.value().with(new Layer.Patch(window, cells)),
                answer.sums().minus(before).plus(after));
    }

    /** The sums of the parts of the formula over the areas. */
    ZoneSums terms(Window window, FactBase facts) {
        double[] largest =
                model.terms().stream().mapToDouble(CellModel.Term::largest).toArray();
        return sum(window, largest, (band, out) -> model.evaluateTerms(band, facts, out));
    }

    /** Writes the central answer into the cells of a window, and sums up every answer over the areas. */
    private ZoneSums evaluate(Window window, FactBase facts, float[] cells) {
        double[] largest = new double[model.card().design().sets()];
        Arrays.fill(largest, model.largestAnswer());
        return sum(
                window,
                largest,
                (band, out) -> model.evaluate(band, facts, (row, values) -> {
                    int at = (row - window.row()) * window.columns();
                    System.arraycopy(values[0], 0, cells, at, window.columns());
                    out.row(row, values);
                }));
    }

    private ZoneSums sum(Window window, double[] largest, BiConsumer<Window, RowSink> evaluation) {
        List<ZoneSums> parts = bands.each(window, band -> {
            ZoneSums part = zones.empty(largest);
            evaluation.accept(band, zones.into(part, band));
            return part;
        });
        return parts.stream().reduce(zones.empty(largest), ZoneSums::plus);
    }
}
