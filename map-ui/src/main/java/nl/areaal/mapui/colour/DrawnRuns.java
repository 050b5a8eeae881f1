package nl.areaal.mapui.colour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.RunGrids;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.stereotype.Component;

/** Keeps the cells of the runs that are being looked at, since each map view asks for a dozen tiles of one run. */
@Component
public class DrawnRuns {
    private static final int RUNS = 6;

    private final Scenarios scenarios;

    /** One run for what it found, two for what the second has more than the first. */
    private final Map<List<UUID>, DrawnRun> byRuns = new LinkedHashMap<>(RUNS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<UUID>, DrawnRun> eldest) {
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
        DrawnRun kept = byRuns.get(List.of(run));
        if (kept == null) {
            kept = DrawnRun.of(card(run), scenarios.grids(run));
            byRuns.put(List.of(run), kept);
        }
        return kept;
    }

    /**
     * The cells of a run beside those of another of the same model, with its change what the second has more than the first.
     *
     * @throws NoSuchElementException when there are no such runs, or they are not of one model on one frame
     */
    public synchronized DrawnRun difference(RunPair pair) {
        List<UUID> key = List.of(pair.from(), pair.to());
        DrawnRun kept = byRuns.get(key);
        if (kept == null) {
            DrawnRun from = get(pair.from());
            DrawnRun to = get(pair.to());
            requireComparable(pair, from, to);
            kept = DrawnRun.difference(
                    to.card(), new RunGrids(to.grids().value(), from.grids().value()));
            byRuns.put(key, kept);
        }
        return kept;
    }

    private static void requireComparable(RunPair pair, DrawnRun from, DrawnRun to) {
        boolean oneModel = from.card().key().equals(to.card().key());
        if (!oneModel || !from.grids().value().frame().equals(to.grids().value().frame())) {
            throw new NoSuchElementException(
                    "runs " + pair.from() + " and " + pair.to() + " are not of one model on one frame");
        }
    }

    private ModelCard card(UUID run) {
        return scenarios
                .find(run)
                .map(RunSummary::model)
                .flatMap(ModelLibrary::card)
                .orElseThrow(() -> new NoSuchElementException("there is no run " + run + " of a model that is known"));
    }
}
