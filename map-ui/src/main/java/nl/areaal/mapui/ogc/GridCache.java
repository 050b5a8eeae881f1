package nl.areaal.mapui.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.areaal.mapui.scenario.RunGrids;
import nl.areaal.mapui.scenario.Scenarios;

/** Keeps the cells of the runs that are being looked at, since each map view asks for a dozen tiles of one run. */
final class GridCache {
    private static final int RUNS = 4;

    private final Scenarios scenarios;

    private final Map<UUID, RunGrids> byRun = new LinkedHashMap<>(RUNS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, RunGrids> eldest) {
            return size() > RUNS;
        }
    };

    GridCache(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** The cells of a run that exists; whoever asks while they are being read waits, rather than read them too. */
    synchronized RunGrids get(UUID run) {
        RunGrids kept = byRun.get(run);
        if (kept == null) {
            kept = scenarios.grids(run);
            byRun.put(run, kept);
        }
        return kept;
    }
}
