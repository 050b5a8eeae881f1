package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.ZoneSums;

/**
 * The answer of a model to a list of interventions; with none, the baseline.
 *
 * @param value of each cell, with central parameters
 * @param sums over the areas, for each set of parameters
 */
public record ScenarioState(List<Intervention> interventions, Layers layers, Layer value, ZoneSums sums) {
    public ScenarioState {
        interventions = List.copyOf(interventions);
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
