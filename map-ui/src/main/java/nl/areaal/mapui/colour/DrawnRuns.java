package nl.areaal.mapui.colour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.stereotype.Component;

/** Keeps the cells of the runs that are being looked at, since each map view asks for a dozen tiles of one run. */
@Component
public class DrawnRuns {
    private static final int RUNS = 6;

    private final Scenarios scenarios;

    private final Map<UUID, DrawnRun> byRun = new LinkedHashMap<>(RUNS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, DrawnRun> eldest) {
            return size() > RUNS;
        }
    };

    DrawnRuns(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * The cells of a run; whoever asks while they are being read waits, rather than read them too.
     *
     * @throws NoSuchElementException when there is no such run, or nobody knows its model any more
     */
    public synchronized DrawnRun get(UUID run) {
        DrawnRun kept = byRun.get(run);
        if (kept == null) {
            kept = DrawnRun.of(card(run), scenarios.grids(run));
            byRun.put(run, kept);
        }
        return kept;
    }

    private ModelCard card(UUID run) {
        return scenarios
                .find(run)
                .map(RunSummary::model)
                .flatMap(ModelLibrary::card)
                .orElseThrow(() -> new NoSuchElementException("there is no run " + run + " of a model that is known"));
    }
}
