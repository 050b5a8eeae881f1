package nl.areaal.mapui.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.scenario.FinishedRun;
import nl.areaal.geodata.scenario.RunRequest;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Keeps what models answered, a run for each model, with the evidence for it. */
final class RunRecorder {
    private final RunStore runs;
    private final Clock clock;

    RunRecorder(DataSource database, Clock clock) {
        this.runs = new RunStore(database);
        this.clock = clock;
    }

    /** The time as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps the answers of these models with their scenario, or nothing of it. */
    List<StoredRun> record(LoadedBaseline baseline, Asked asked, ScenarioState state, List<CellModel> models) {
        Map<String, List<AreaResult>> results = baseline.engine().results(baseline.state(), state);
        Map<String, String> names = baseline.inputsSha256(state.interventions());
        List<FinishedRun> finished = new ArrayList<>();
        for (CellModel model : models) {
            String key = model.card().key();
            ModelAnswer answer = answer(baseline, model, state, results.getOrDefault(key, List.of()));
            finished.add(new FinishedRun(
                    key,
                    model.card().version(),
                    names.getOrDefault(key, ""),
                    answer,
                    EvidenceJson.write(new EvidenceGatherer(baseline, model).gather(state)),
                    asked.at(),
                    now()));
        }
        return runs.saveAll(new RunRequest(asked.scenario(), Optional.empty(), asked.by()), finished);
    }

    private static ModelAnswer answer(
            LoadedBaseline baseline, CellModel model, ScenarioState state, List<AreaResult> results) {
        ModelCard card = model.card();
        Zones zones = baseline.engine().zones();
        AreaFigures before = AreaFigures.of(card, zones, baseline.state().sums(card.key()));
        AreaFigures after = AreaFigures.of(card, zones, state.sums(card.key()));
        return new ModelAnswer.Given(
                baseline.state().value(card.key()).flatten(),
                state.value(card.key()).flatten(),
                results,
                after.effects(before),
                List.of());
    }

    /**
     * What was asked for.
     *
     * @param scenario empty for the region as it is
     */
    record Asked(Optional<Scenario> scenario, Instant at, String by) {}
}
