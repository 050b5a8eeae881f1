package nl.areaal.mapui.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.StoredRun;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a run gave, with the evidence for it. */
final class RunRecorder {
    private final ArtefactStore artefacts;
    private final RunStore runs;
    private final JsonMapper json;
    private final Clock clock;

    RunRecorder(DataSource database, JsonMapper json, Clock clock) {
        this.artefacts = new ArtefactStore(database);
        this.runs = new RunStore(database);
        this.json = json;
        this.clock = clock;
    }

    /** The time as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    StoredRun record(
            LoadedBaseline baseline, ScenarioState state, Optional<UUID> scenario, Instant startedAt, String by) {
        String resultSha256 =
                artefacts.save(state.value(baseline.model().card().key()).flatten());
        String baselineSha256 = scenario.isEmpty() ? resultSha256 : newestBaselineSha256(baseline);
        RunEvidence evidence = new EvidenceGatherer(baseline).gather(state, baselineSha256);
        StoredRun run = new StoredRun(
                UUID.randomUUID(),
                scenario,
                baseline.model().card().key(),
                baseline.model().card().version(),
                baseline.inputsSha256(state.interventions()),
                resultSha256,
                state.facts().frame(),
                json.writeValueAsString(evidence),
                startedAt,
                now(),
                by);
        runs.save(
                run,
                baseline.engine()
                        .results(baseline.state(), state)
                        .getOrDefault(baseline.model().card().key(), List.of()));
        return run;
    }

    private String newestBaselineSha256(LoadedBaseline baseline) {
        String model = baseline.model().card().key();
        return runs.findNewestBaseline(model)
                .orElseThrow(() -> new IllegalStateException("a scenario of " + model + " needs its baseline first"))
                .resultSha256();
    }
}
