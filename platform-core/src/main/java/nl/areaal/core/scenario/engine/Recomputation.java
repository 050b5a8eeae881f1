package nl.areaal.core.scenario.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.engine.ScenarioEngine.Answer;

/** Finds the answers to a list of interventions from answers that are known: those of the baseline, and those before an edit. */
final class Recomputation {
    private final ScenarioState baseline;
    private final ScenarioState earlier;
    private final List<Intervention> interventions;
    private final Changes sinceBaseline;
    private final Changes sinceEarlier;
    private final Map<String, ZoneSums> sums = new HashMap<>();
    private FactBase facts;

    /** Carries the interventions out; no model has been asked yet. */
    Recomputation(ScenarioState baseline, ScenarioState earlier, List<Intervention> interventions) {
        this.baseline = baseline;
        this.earlier = earlier;
        this.interventions = interventions;
        this.facts = new Edits(baseline.facts()).apply(interventions);
        this.sinceBaseline = Changes.between(baseline, interventions, facts);
        this.sinceEarlier = Changes.between(earlier, interventions, facts);
    }

    FactBase facts() {
        return facts;
    }

    /**
     * Asks a model, after those whose answers it reads: in windows or, where these would take longer, in full.
     *
     * @param fullAbove the share of the region's cells above which a full run takes less time: in windows each cell is computed twice, as it was
     *     and as it is, to take its old share of sums away
     */
    void ask(ModelRun run, double fullAbove) {
        CellModel model = run.model();
        LayerKey key = model.card().answer();
        DirtyWindows differing = sinceBaseline.takeOver(model);
        DirtyWindows edited = sinceEarlier.takeOver(model);
        boolean fromBaseline = differing.cells() <= edited.cells();
        ScenarioState from = fromBaseline ? baseline : earlier;
        DirtyWindows dirty = fromBaseline ? differing : edited;
        Layer below = baseline.value(key.id());
        Answer answer;
        if (dirty.cells() > fullAbove * facts.frame().cells()) {
            answer = run.whole(facts, below, differing);
        } else {
            Answer before = new Answer(from.value(key.id()), from.sums(key.id()));
            answer = run.updated(before, dirty, from.facts(), facts).compact(below, differing);
        }
        facts = facts.with(key, answer.value());
        sums.put(key.id(), answer.sums());
    }

    ScenarioState state() {
        return new ScenarioState(interventions, facts, sums);
    }
}
