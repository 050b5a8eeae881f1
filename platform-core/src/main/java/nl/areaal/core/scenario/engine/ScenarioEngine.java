package nl.areaal.core.scenario.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer;

/**
 * Asks all models for the whole region once, and after that only where an intervention can be felt.
 *
 * <p>Models that read each other's answers are asked in that order, and a change travels from one to the next with the reach of
 * each. The whole and the part run the same code on windows, and all sums are of whole numbers, so an answer that was edited
 * together equals one computed afresh to the bit.
 */
public final class ScenarioEngine {
    /** Where more of the region than this has to be computed anew, before and after, once in full is quicker. */
    private static final double FULL_RUN_SHARE = 0.4;

    /** More patches than this make reading a row slow. */
    private static final int MOST_PATCHES = 64;

    private final List<CellModel> models;
    private final Zones zones;
    private final RowBands bands;

    public ScenarioEngine(List<CellModel> models, Zones zones, RowBands bands) {
        this.models = List.copyOf(models);
        this.zones = zones;
        this.bands = bands;
    }

    /** The areas that answers are summed over. */
    public Zones zones() {
        return zones;
    }

    /** The models that can answer on these facts, each after those whose answers it reads. */
    public List<CellModel> answering(FactBase facts) {
        return ModelOrder.of(models, facts).answering();
    }

    /** The models that can't answer on these facts, with every reason. */
    public List<NoAnswer> unanswered(FactBase facts) {
        return ModelOrder.of(models, facts).unanswered();
    }

    /** The answers for the region as it is, computed in full. */
    public ScenarioState baseline(FactBase facts) {
        return full(List.of(), facts);
    }

    /** The answers to a scenario, computed in full. */
    public ScenarioState batch(ScenarioState baseline, List<Intervention> interventions) {
        return full(interventions, new Edits(baseline.facts()).apply(interventions));
    }

    /**
     * The answers to a scenario, computed from earlier answers by what has changed since.
     *
     * @param earlier any answers on the same baseline, e.g. the baseline itself
     */
    public ScenarioState live(ScenarioState baseline, ScenarioState earlier, List<Intervention> interventions) {
        FactBase facts = new Edits(baseline.facts()).apply(interventions);
        Changes changes = Changes.between(earlier, interventions, facts);
        Changes everything = Changes.between(baseline, interventions, facts);
        Map<String, ZoneSums> sums = new HashMap<>(earlier.sums());
        for (CellModel model : answering(facts)) {
            DirtyWindows dirty = changes.dirtyFor(model);
            DirtyWindows all = everything.dirtyFor(model);
            LayerKey key = model.card().answer();
            changes.add(key, dirty.windows());
            everything.add(key, all.windows());
            Answer before = new Answer(earlier.facts().layer(key), earlier.sums(key.id()));
            Answer now = updated(model, before, earlier.facts(), facts, dirty);
            facts = facts.with(key, compact(now.value(), baseline.value(key.id()), all));
            sums.put(key.id(), now.sums());
        }
        return new ScenarioState(interventions, facts, sums);
    }

    /** What a scenario's areas come to, by the key of the model, beside the baseline; areas without an answer are left out. */
    public Map<String, List<AreaResult>> results(ScenarioState baseline, ScenarioState state) {
        Map<String, List<AreaResult>> results = new LinkedHashMap<>();
        for (CellModel model : answering(state.facts())) {
            String key = model.card().key();
            results.put(key, new AreaBands(model.card(), zones).results(baseline.sums(key), state.sums(key)));
        }
        return results;
    }

    /** The sums of the parts of a model's formula over the areas, computed in full. */
    public ZoneSums termSums(CellModel model, ScenarioState state) {
        return termSums(model, state.facts().frame().whole(), state);
    }

    /** The same sums, computed from those of the baseline by what a scenario changes. */
    public ZoneSums termSums(CellModel model, ScenarioState baseline, ZoneSums baselineTerms, ScenarioState state) {
        Changes changes = Changes.between(baseline, state.interventions(), state.facts());
        for (CellModel earlier : answering(state.facts())) {
            changes.add(earlier.card().answer(), changes.dirtyFor(earlier).windows());
        }
        ZoneSums sums = baselineTerms;
        for (Window window : changes.dirtyFor(model).windows()) {
            sums = sums.minus(termSums(model, window, baseline)).plus(termSums(model, window, state));
        }
        return sums;
    }

    private ZoneSums termSums(CellModel model, Window window, ScenarioState state) {
        return new ModelRun(model, zones, bands).terms(window, state.facts());
    }

    private ScenarioState full(List<Intervention> interventions, FactBase unanswered) {
        FactBase facts = unanswered;
        Map<String, ZoneSums> sums = new HashMap<>();
        for (CellModel model : answering(facts)) {
            Answer answer = new ModelRun(model, zones, bands).whole(facts);
            facts = facts.with(model.card().answer(), answer.value());
            sums.put(model.card().key(), answer.sums());
        }
        return new ScenarioState(interventions, facts, sums);
    }

    private Answer updated(CellModel model, Answer before, FactBase earlier, FactBase facts, DirtyWindows dirty) {
        ModelRun run = new ModelRun(model, zones, bands);
        if (2.0 * dirty.cells() > FULL_RUN_SHARE * facts.frame().cells()) {
            return run.whole(facts);
        }
        Answer answer = before;
        for (Window window : dirty.windows()) {
            answer = run.updated(answer, window, earlier, facts);
        }
        return answer;
    }

    /** Many patches are read into a few, which lie where the answer can differ from the baseline; the baseline is not copied. */
    private static Layer compact(Layer value, Layer baseline, DirtyWindows all) {
        if (value.patches().size() <= MOST_PATCHES) {
            return value;
        }
        Layer compact = baseline;
        for (Window window : all.windows()) {
            compact = compact.with(new Layer.Patch(window, value.read(window)));
        }
        return compact;
    }

    /** The cells and sums that a model gives. */
    record Answer(Layer value, ZoneSums sums) {}
}
