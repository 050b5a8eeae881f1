package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A possible future: interventions that happen one after the other on the region as it is. */
public record Scenario(UUID id, String name, List<Intervention> interventions) {
    public Scenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("scenario " + id + ": name is empty, expected a name");
        }
        interventions = List.copyOf(interventions);
    }

    /** The same scenario with one more step at its end. */
    public Scenario then(Intervention next) {
        List<Intervention> longer = new ArrayList<>(interventions);
        longer.add(next);
        return new Scenario(id, name, longer);
    }
}
