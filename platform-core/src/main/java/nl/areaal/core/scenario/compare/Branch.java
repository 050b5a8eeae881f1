package nl.areaal.core.scenario.compare;

import java.util.List;
import java.util.UUID;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;

/**
 * A scenario that began as a copy of another, and goes its own way.
 *
 * @param parent the one that it was copied from
 * @param origin the steps that both had then
 */
public record Branch(Scenario scenario, UUID parent, List<Intervention> origin) {
    public Branch {
        origin = List.copyOf(origin);
        if (scenario.id().equals(parent)) {
            throw new IllegalArgumentException(
                    "branch: id is " + parent + ", expected another than that of its parent");
        }
    }

    /** A new branch with the same steps as its parent. */
    public static Branch of(Scenario parent, UUID id, String name) {
        return new Branch(
                new Scenario(id, name, parent.interventions(), parent.assumptions()),
                parent.id(),
                parent.interventions());
    }

    /** The same branch after edits. */
    public Branch with(List<Intervention> interventions) {
        return new Branch(
                new Scenario(scenario.id(), scenario.name(), interventions, scenario.assumptions()), parent, origin);
    }
}
