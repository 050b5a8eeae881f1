package nl.areaal.core.scenario.effect;

import java.util.Optional;
import nl.areaal.core.network.RoadChange;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.Intervention;

/** What interventions do to the roads, whose traffic lies in the network and in no layer. */
public final class TrafficChange {
    private TrafficChange() {}

    /** The roads after an intervention; the same network when it leaves them alone. */
    public static RoadNetwork apply(Intervention intervention, RoadNetwork roads) {
        return change(intervention)
                .map(change -> roads.edited(intervention.extent(), change))
                .orElse(roads);
    }

    private static Optional<RoadChange> change(Intervention intervention) {
        return switch (intervention) {
            case Intervention.CloseRoad road -> Optional.of(RoadChange.close());
            case Intervention.CalmRoad road -> Optional.of(RoadChange.calm(road.trafficShare(), road.kmPerHour()));
            case Intervention.LowEmissionZone zone -> Optional.of(RoadChange.clean(zone.emissionShare()));
            default -> Optional.empty();
        };
    }
}
