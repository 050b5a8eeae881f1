package nl.areaal.mapui.scenario;

import java.util.List;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;

/**
 * Measures that somebody tries out, and what they assume meanwhile.
 *
 * @param assumptions what the models compute with in place of their usual numbers
 */
public record Trial(List<Intervention> interventions, Assumptions assumptions) {
    public Trial {
        interventions = List.copyOf(interventions);
    }

    static Trial of(Scenario scenario) {
        return new Trial(scenario.interventions(), scenario.assumptions());
    }

    /** The same without its last measure. */
    public Trial withoutLast() {
        return new Trial(interventions.subList(0, Math.max(0, interventions.size() - 1)), assumptions);
    }
}
