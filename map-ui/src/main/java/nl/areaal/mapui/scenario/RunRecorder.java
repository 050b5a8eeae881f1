package nl.areaal.mapui.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.scenario.FinishedRun;
import nl.areaal.geodata.scenario.RunBook;
import nl.areaal.geodata.scenario.RunOutcome;
import nl.areaal.geodata.scenario.RunRequest;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Keeps what the models that answer at once say to a scenario; what is known of the same inputs is not computed again. */
final class RunRecorder {
    private final RunStore runs;
    private final InstantSource clock;

    RunRecorder(DataSource database, InstantSource clock) {
        this.runs = new RunStore(database);
        this.clock = clock;
    }

    /**
     * Keeps the answers with their scenario, or nothing of it: a run for each model that answers.
     *
     * @param scenario empty for the region as it is
     */
    List<StoredRun> record(LoadedBaseline baseline, Optional<Scenario> scenario, String user) {
        List<Intervention> interventions = scenario.map(Scenario::interventions).orElse(List.of());
        RunBook book = book(baseline, scenario);
        Map<String, RunOutcome> outcomes = new LinkedHashMap<>();
        baseline.models().forEach(model -> outcomes.putAll(known(book, model)));
        List<CellModel> unknown = baseline.models().stream()
                .filter(model -> !outcomes.containsKey(model.card().key()))
                .toList();
        if (!unknown.isEmpty()) {
            Instant startedAt = book.now();
            ScenarioState state = baseline.state(interventions);
            unknown.forEach(model -> outcomes.put(model.card().key(), run(book, baseline, model, state, startedAt)));
        }
        return runs.saveAll(new RunRequest(scenario, Optional.empty(), user), List.copyOf(outcomes.values()));
    }

    /** Whether the newest answers for the region as it is are those of this baseline, and can be explained. */
    boolean isRecorded(LoadedBaseline baseline) {
        RunBook book = book(baseline, Optional.empty());
        return baseline.models().stream()
                .map(model -> model.card().key())
                .allMatch(key -> runs.findNewestBaseline(key)
                        .filter(run -> run.inputsSha256().equals(book.name(key)))
                        .filter(run -> runs.evidence(run.id()).isPresent())
                        .isPresent());
    }

    private RunBook book(LoadedBaseline baseline, Optional<Scenario> scenario) {
        return new RunBook(runs, baseline.models(), baseline.origins(), baseline.areas(), scenario, clock);
    }

    private static Map<String, RunOutcome> known(RunBook book, CellModel model) {
        String key = model.card().key();
        return book.before(key).map(run -> Map.<String, RunOutcome>of(key, run)).orElse(Map.of());
    }

    private static FinishedRun run(
            RunBook book, LoadedBaseline baseline, CellModel model, ScenarioState state, Instant startedAt) {
        return book.finished(
                model,
                baseline.engine().given(model.card().key(), baseline.state(), state),
                baseline.engine().termSums(model, baseline.state(), baseline.terms(model), state),
                startedAt);
    }
}
