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

    private final Map<List<Intervention>, ScenarioState> states = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Intervention>, ScenarioState> eldest) {
            return size() > MOST;
        }
    };

    private @Nullable LoadedBaseline of;

    /** The answers of all models on this baseline; those on an earlier one are let go. */
    synchronized ScenarioState get(LoadedBaseline baseline, List<Intervention> interventions) {
        if (of != baseline) {
            states.clear();
            of = baseline;
        }
        ScenarioState kept = states.get(interventions);
        if (kept == null) {
            kept = baseline.engine().live(baseline.state(), baseline.state(), interventions);
            states.put(List.copyOf(interventions), kept);
        }
        return kept;
    }
}
