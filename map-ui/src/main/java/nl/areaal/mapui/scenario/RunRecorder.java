package nl.areaal.mapui.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Keeps what models answered, a run for each model, with the evidence for it. */
final class RunRecorder {
    private final ArtefactStore artefacts;
    private final RunStore runs;
    private final Clock clock;

    RunRecorder(DataSource database, Clock clock) {
        this.artefacts = new ArtefactStore(database);
        this.runs = new RunStore(database);
        this.clock = clock;
    }

    /** The time as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps the answers of these models. */
    List<StoredRun> record(LoadedBaseline baseline, Asked asked, ScenarioState state, List<CellModel> models) {
        Map<String, List<AreaResult>> results = baseline.engine().results(baseline.state(), state);
        Map<String, String> names = baseline.inputsSha256(state.interventions());
        List<StoredRun> kept = new ArrayList<>();
        for (CellModel model : models) {
            StoredRun run = run(baseline, model, asked, state, names);
            runs.save(run, results.getOrDefault(model.card().key(), List.of()));
            kept.add(run);
        }
        return kept;
    }

    private StoredRun run(
            LoadedBaseline baseline, CellModel model, Asked asked, ScenarioState state, Map<String, String> names) {
        ModelCard card = model.card();
        String resultSha256 = artefacts.save(state.value(card.key()).flatten());
        String baselineSha256 = asked.scenario().isEmpty() ? resultSha256 : newestBaselineSha256(card);
        RunEvidence evidence = new EvidenceGatherer(baseline, model).gather(state, baselineSha256);
        return new StoredRun(
                UUID.randomUUID(),
                asked.scenario(),
                card.key(),
                card.version(),
                names.getOrDefault(card.key(), ""),
                resultSha256,
                state.facts().frame(),
                EvidenceJson.write(evidence),
                asked.at(),
                now(),
                asked.by());
    }

    private String newestBaselineSha256(ModelCard card) {
        return runs.findNewestBaseline(card.key())
                .orElseThrow(
                        () -> new IllegalStateException("a scenario of " + card.key() + " needs its baseline first"))
                .resultSha256();
    }

    /**
     * What was asked for.
     *
     * @param scenario empty for the region as it is
     */
    record Asked(Optional<UUID> scenario, Instant at, String by) {}
}
