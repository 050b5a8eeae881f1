package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.RunDigest;
import nl.areaal.core.scenario.ScenarioModel;

/**
 * Asks models about a scenario one at a time and in full, so that long work can stop after any of them and go on later, elsewhere.
 * The answers are those of {@link ScenarioEngine}, to the bit.
 */
public final class ModelByModel {
    private final Zones zones;
    private final RowBands bands;
    private final boolean isBaseline;
    private FactBase baseline;
    private FactBase state;

    /**
     * Begins with no answer yet.
     *
     * @param interventions none for the region as it is
     */
    public ModelByModel(FactBase facts, List<Intervention> interventions, Zones zones, RowBands bands) {
        this.zones = zones;
        this.bands = bands;
        this.isBaseline = interventions.isEmpty();
        this.baseline = facts;
        this.state = new Edits(facts).apply(interventions);
    }

    /** Models in an order in which each comes after those whose answers it reads. */
    public static List<ScenarioModel> inOrder(List<? extends ScenarioModel> models) {
        List<ScenarioModel> waiting = new ArrayList<>(models);
        List<ScenarioModel> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<LayerKey> awaited =
                    waiting.stream().map(model -> model.card().answer()).toList();
            List<ScenarioModel> ready = waiting.stream()
                    .filter(model -> model.card().reads().stream().noneMatch(awaited::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("models: " + awaited + " wait for each other's answers");
            }
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }

    /**
     * The names of the runs of models by everything that goes into each: models whose answers it reads count by their own names.
     *
     * @param ordered as {@link #inOrder} gives them
     * @param factSha256 by the id of the fact
     */
    public static SequencedMap<String, String> inputsSha256(
            List<ScenarioModel> ordered,
            Map<String, String> factSha256,
            List<Zone> areas,
            List<Intervention> interventions) {
        Map<String, String> known = new TreeMap<>(factSha256);
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (ScenarioModel model : ordered) {
            SortedMap<String, String> read = model.card().reads().stream()
                    .map(LayerKey::id)
                    .filter(known::containsKey)
                    .collect(Collectors.toMap(id -> id, known::get, (one, same) -> one, TreeMap::new));
            String name = RunDigest.sha256(model.card(), read, areas, interventions);
            names.put(model.card().key(), name);
            known.put(model.card().key(), name);
        }
        return names;
    }

    /**
     * Asks a model, after those whose answers it reads.
     *
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    public ModelAnswer answer(ScenarioModel model, Progress progress) {
        Refusals refusals = new Refusals(model.card(), state);
        List<NoAnswer.Reason> missing = refusals.missing();
        if (!missing.isEmpty()) {
            return refusals.withheld(missing);
        }
        Side before = side(model, baseline, half(progress, 0));
        Side after = isBaseline ? before : side(model, state, half(progress, 1));
        ModelAnswer.Given given =
                ModelAnswer.Given.of(before.cells, after.cells, before.figures, after.figures, after.remarks);
        List<NoAnswer.Reason> unusable = given.results().isEmpty() ? refusals.unusable() : List.of();
        if (!unusable.isEmpty()) {
            return refusals.withheld(unusable);
        }
        take(model.card().answer(), before.cells, after.cells);
        return given;
    }

    /** The sums of the parts of a model's formula over the areas, for the scenario; it must have answered. */
    public ZoneSums termSums(CellModel model) {
        return new ModelRun(model, zones, bands).terms(state);
    }

    /** Takes over what a model answered before, for those that read it. */
    public void take(LayerKey model, Grid baselineValue, Grid value) {
        baseline = baseline.with(model, baselineValue);
        state = state.with(model, value);
    }

    private Side side(ScenarioModel model, FactBase facts, Progress progress) {
        return switch (model) {
            case CellModel cells -> {
                ScenarioEngine.Answer answer = new ModelRun(cells, zones, bands).whole(facts);
                progress.step(1, 1);
                yield new Side(answer.value().flatten(), AreaFigures.of(model.card(), zones, answer.sums()), List.of());
            }
            case RegionModel region -> {
                RegionModel.RegionAnswer answer = region.evaluate(facts, zones, progress);
                yield new Side(answer.central(), AreaFigures.of(model.card(), zones, answer), answer.remarks());
            }
        };
    }

    private Progress half(Progress whole, int number) {
        return isBaseline ? whole : (done, total) -> whole.step(done + number * total, 2 * total);
    }

    /** The region as it is, or as the scenario makes it. */
    private record Side(Grid cells, AreaFigures figures, List<Bilingual> remarks) {}
}
