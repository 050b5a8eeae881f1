package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A possible future: interventions that happen one after the other on the region as it is.
 *
 * @param assumptions under which it is looked at, the region as it is beside it too; none for the numbers on the models' cards
 */
public record Scenario(UUID id, String name, List<Intervention> interventions, Assumptions assumptions) {
    public Scenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("scenario " + id + ": name is empty, expected a name");
        }
        interventions = List.copyOf(interventions);
    }

    /** A scenario that is looked at with the numbers on the models' cards. */
    public Scenario(UUID id, String name, List<Intervention> interventions) {
        this(id, name, interventions, Assumptions.NONE);
    }

    /** The same scenario with one more step at its end. */
    public Scenario then(Intervention next) {
        List<Intervention> longer = new ArrayList<>(interventions);
        longer.add(next);
        return new Scenario(id, name, longer, assumptions);
    }
}
