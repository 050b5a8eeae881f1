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

    /** The steps that this and another list don't share: from the first that differs on, the order matters. */
    List<Intervention> changedAgainst(List<Intervention> other) {
        int same = 0;
        while (same < Math.min(interventions.size(), other.size())
                && interventions.get(same).equals(other.get(same))) {
            same++;
        }
        List<Intervention> changed = new ArrayList<>(interventions.subList(same, interventions.size()));
        changed.addAll(other.subList(same, other.size()));
        return changed;
    }
}
