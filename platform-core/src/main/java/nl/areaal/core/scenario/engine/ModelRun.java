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
        ZoneSums sums = answers(
                frame.whole(),
                facts,
                (row, central) -> System.arraycopy(central, 0, cells, frame.index(0, row), frame.columns()));
        return new Answer(Layer.of(new Grid(frame, cells)), sums);
    }

    /** The answer for the whole region, of which only the cells that can differ from the baseline are kept. */
    Answer whole(FactBase facts, Layer baseline, DirtyWindows differing) {
        KeptCells kept = new KeptCells(differing);
        ZoneSums sums =
                answers(facts.frame().whole(), facts, kept.from(0, facts.frame().columns()));
        return new Answer(kept.over(baseline), sums);
    }

    /** An answer with windows computed anew. */
    Answer updated(Answer answer, DirtyWindows dirty, FactBase earlier, FactBase now) {
        KeptCells kept = new KeptCells(dirty);
        ZoneSums sums = answer.sums();
        for (Window window : dirty.windows()) {
            ZoneSums before = answers(window, earlier, CentralRows.UNHEARD);
            ZoneSums after = answers(window, now, kept.from(window.column(), window.columns()));
            sums = sums.minus(before).plus(after);
        }
        return new Answer(kept.over(answer.value()), sums);
    }

    /** The sums of every answer over the areas, of which only the surroundings are looked at. */
    ZoneSums sums(FactBase facts) {
        return around().windows().stream()
                .map(window -> answers(window, facts, CentralRows.UNHEARD))
                .reduce(zones.empty(largest()), ZoneSums::plus);
    }

    /** The sums of the parts of the formula over the areas. */
    ZoneSums terms(FactBase facts) {
        return terms(around(), facts);
    }

    /** The same sums, as far as the areas lie within some windows. */
    ZoneSums terms(DirtyWindows windows, FactBase facts) {
        double[] largest =
                model.terms().stream().mapToDouble(CellModel.Term::largest).toArray();
        return windows.windows().stream()
                .map(window ->
                        sum(window, largest, (band, out) -> model.evaluateTerms(band, facts, valid(band, facts, out))))
                .reduce(zones.empty(largest), ZoneSums::plus);
    }

    /** The windows outside of which there is no area. */
    private DirtyWindows around() {
        return DirtyWindows.around(zones.windows(), zones.frame(), 0);
    }

    /** Hands over the central answers of a window, and sums up every answer over the areas. */
    private ZoneSums answers(Window window, FactBase facts, CentralRows central) {
        return sum(
                window,
                largest(),
                (band, out) -> model.evaluate(band, facts, valid(band, facts, (row, values) -> {
                    central.take(row, values[0]);
                    out.row(row, values);
                })));
    }

    private double[] largest() {
        double[] largest = new double[model.card().design().sets()];
        Arrays.fill(largest, model.largestAnswer());
        return largest;
    }

    private RowSink valid(Window window, FactBase facts, RowSink out) {
        return ValidCells.before(out, model.card(), window, facts);
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
