package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;

/**
 * Asks a model for the whole region once, and after that only for what an intervention can reach.
 *
 * <p>Both ways run the same code on windows, and all sums are of whole numbers, so an answer that was edited together equals one
 * computed afresh to the bit.
 */
public final class ScenarioEngine {
    /** More patches than this make reading a row slower than a copy of the grid is worth. */
    private static final int MOST_PATCHES = 64;

    private final ScenarioModel model;
    private final Zones zones;
    private final RowBands bands;

    public ScenarioEngine(ScenarioModel model, Zones zones, RowBands bands) {
        this.model = model;
        this.zones = zones;
        this.bands = bands;
    }

    /** The answer for the region as it is, computed in full. */
    public ScenarioState baseline(Layers layers) {
        return full(List.of(), layers);
    }

    /** The answer to a scenario, computed in full. */
    public ScenarioState batch(ScenarioState baseline, List<Intervention> interventions) {
        return full(interventions, new Edits(model, baseline.layers()).apply(interventions));
    }

    /**
     * The answer to a scenario, computed from an earlier answer by what has changed since.
     *
     * @param earlier any answer on the same baseline, e.g. the baseline itself
     */
    public ScenarioState live(ScenarioState baseline, ScenarioState earlier, List<Intervention> interventions) {
        Layers layers = new Edits(model, baseline.layers()).apply(interventions);
        Layer value = earlier.value();
        ZoneSums sums = earlier.sums();
        List<Intervention> changed = earlier.changedAgainst(interventions);
        for (Window window : dirty(changed, layers.frame())) {
            float[] cells = new float[(int) window.cells()];
            ZoneSums before = evaluate(window, earlier.layers(), cells);
            ZoneSums now = evaluate(window, layers, cells);
            sums = sums.minus(before).plus(now);
            value = value.with(new Layer.Patch(window, cells));
        }
        boolean many = value.patches().size() > MOST_PATCHES;
        return new ScenarioState(interventions, layers, many ? Layer.of(value.flatten()) : value, sums);
    }

    /** What a scenario's areas come to, beside the baseline; areas without data are left out. */
    public List<AreaResult> results(ScenarioState baseline, ScenarioState state) {
        List<AreaResult> results = new ArrayList<>();
        for (int zone = 0; zone < zones.codes().size(); zone++) {
            if (!Double.isNaN(baseline.sums().mean(0, zone))) {
                results.add(result(baseline.sums(), state.sums(), zone));
            }
        }
        return results;
    }

    /** The sums of the model's terms over the areas, computed in full. */
    public ZoneSums termSums(ScenarioState state) {
        return termSums(state.layers().frame().whole(), state);
    }

    /** The sums of the model's terms over the areas, computed from those of the baseline by what a scenario changes. */
    public ZoneSums termSums(ScenarioState baseline, ZoneSums baselineTerms, ScenarioState state) {
        ZoneSums sums = baselineTerms;
        for (Window window : dirty(state.interventions(), state.layers().frame())) {
            sums = sums.minus(termSums(window, baseline)).plus(termSums(window, state));
        }
        return sums;
    }

    private ZoneSums termSums(Window window, ScenarioState state) {
        return sum(window, model.terms().size(), (band, out) -> model.evaluateTerms(band, state.layers(), out));
    }

    private List<Window> dirty(List<Intervention> changed, GridFrame frame) {
        return DirtyWindows.around(changed, frame, frame.cellsAcross(model.reachMetres()))
                .windows();
    }

    private ScenarioState full(List<Intervention> interventions, Layers layers) {
        GridFrame frame = layers.frame();
        float[] cells = new float[frame.cells()];
        ZoneSums sums = evaluate(frame.whole(), layers, cells);
        return new ScenarioState(interventions, layers, Layer.of(new Grid(frame, cells)), sums);
    }

    /** Writes the central answer into the cells of a window, and sums up every answer over the areas. */
    private ZoneSums evaluate(Window window, Layers layers, float[] cells) {
        return sum(
                window,
                model.parameterSets(),
                (band, out) -> model.evaluate(band, layers, (row, values) -> {
                    int at = (row - window.row()) * window.columns();
                    System.arraycopy(values[0], 0, cells, at, window.columns());
                    out.row(row, values);
                }));
    }

    private ZoneSums sum(Window window, int quantities, BiConsumer<Window, RowSink> evaluation) {
        List<ZoneSums> parts = bands.each(window, band -> {
            ZoneSums part = zones.empty(quantities);
            evaluation.accept(band, zones.into(part, band));
            return part;
        });
        return parts.stream().reduce(zones.empty(quantities), ZoneSums::plus);
    }

    private AreaResult result(ZoneSums baseline, ZoneSums state, int zone) {
        Band values = new Band();
        Band deltas = new Band();
        for (int set = 0; set < model.parameterSets(); set++) {
            double value = state.mean(set, zone);
            values.add(value);
            deltas.add(value - baseline.mean(set, zone));
        }
        return new AreaResult(
                zones.codes().get(zone),
                baseline.mean(0, zone),
                values.first,
                values.low,
                values.high,
                deltas.first,
                deltas.low,
                deltas.high,
                state.squareMetres(0, zone, zones.frame()),
                model.card().unit());
    }

    /** The answers of all sets of parameters, of which the first is the central one. */
    private static final class Band {
        private double first = Double.NaN;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(double value) {
            first = Double.isNaN(first) ? value : first;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }
}
