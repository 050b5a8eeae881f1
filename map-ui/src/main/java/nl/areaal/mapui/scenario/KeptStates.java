package nl.areaal.mapui.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.ScenarioState;
import org.jspecify.annotations.Nullable;

/** The answers to the scenarios that were compared last, since the same few are asked about for area after area. */
final class KeptStates {
    /** As many as are compared at once, and some that are looked at beside. */
    private static final int MOST = 10;

    private final Map<Asked, ScenarioState> states = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, ScenarioState> eldest) {
            return size() > MOST;
        }
    };

    private @Nullable LoadedBaseline of;

    /** The answers of all models on this baseline; those on an earlier one are let go. */
    synchronized ScenarioState get(LoadedBaseline baseline, List<Intervention> interventions) {
        if (of != baseline.root()) {
            states.clear();
            of = baseline.root();
        }
        Asked asked = new Asked(baseline, List.copyOf(interventions));
        ScenarioState kept = states.get(asked);
        if (kept == null) {
            kept = baseline.engine().live(baseline.state(), baseline.state(), interventions);
            states.put(asked, kept);
        }
        return kept;
    }

    /** On which baseline, under assumptions or for a drawn area too, which measures are asked about. */
    private record Asked(LoadedBaseline baseline, List<Intervention> interventions) {}
}
