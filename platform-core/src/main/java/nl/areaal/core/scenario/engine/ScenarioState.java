package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;

/**
 * The answers of all models to a list of interventions; with none, the baseline.
 *
 * @param facts as the interventions leave them, with the central answer of each model beside them
 * @param sums over the areas by the key of the model, for each set of its parameters
 */
public record ScenarioState(List<Intervention> interventions, FactBase facts, Map<String, ZoneSums> sums) {
    public ScenarioState {
        interventions = List.copyOf(interventions);
        sums = Map.copyOf(sums);
    }

    /** The keys of the models that answered. */
    public Set<String> models() {
        return sums.keySet();
    }

    /** The central answer of a model in each cell. */
    public Layer value(String model) {
        return facts.layer(new LayerKey(model));
    }

    /**
     * The sums of a model over the areas.
     *
     * @throws IllegalArgumentException when it did not answer
     */
    public ZoneSums sums(String model) {
        ZoneSums found = sums.get(model);
        if (found == null) {
            throw new IllegalArgumentException(
                    "state: model " + model + " gave no answer, expected one of " + models());
        }
        return found;
    }

    /**
     * The steps that this and another list don't share: those between what both begin and what both end with. A
     * cell that none of these lies on meets the same steps in the same order in both, so nothing changes there.
     */
    List<Intervention> changedAgainst(List<Intervention> other) {
        int shorter = Math.min(interventions.size(), other.size());
        int before = 0;
        while (before < shorter && interventions.get(before).equals(other.get(before))) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && interventions.get(interventions.size() - 1 - after).equals(other.get(other.size() - 1 - after))) {
            after++;
        }
        List<Intervention> changed = new ArrayList<>(interventions.subList(before, interventions.size() - after));
        changed.addAll(other.subList(before, other.size() - after));
        return changed;
    }
}
