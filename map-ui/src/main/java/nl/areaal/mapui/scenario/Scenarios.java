package nl.areaal.mapui.scenario;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.StoredRun;
import tools.jackson.databind.json.JsonMapper;

/** Runs heat scenarios on the region as it is, and tells what came out and why. Safe for use by several threads. */
public class Scenarios {
    private static final String PLATFORM = "areaal";

    private final BaselineLoader baselines;
    private final RunRecorder recorder;
    private final ModelCard card;
    private final ScenarioStore scenarios;
    private final RunStore runs;
    private final ArtefactStore artefacts;
    private final JsonMapper json;
    private final Semaphore cores;

    Scenarios(BaselineLoader baselines, RunRecorder recorder, ModelCard card, DataSource database, JsonMapper json) {
        this.baselines = baselines;
        this.recorder = recorder;
        this.card = card;
        this.scenarios = new ScenarioStore(database);
        this.runs = new RunStore(database);
        this.artefacts = new ArtefactStore(database);
        this.json = json;
        this.cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    }

    /** What is published about the heat model. */
    public ModelCard heatCard() {
        return card;
    }

    /** The newest answer for the region as it is; empty until the first has been computed. */
    public Optional<RunSummary> newestBaseline() {
        return runs.findNewestBaseline(card.key()).map(RunSummary::of);
    }

    /**
     * Keeps a scenario, computes what it changes, and keeps the answer.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public RunSummary run(Scenario scenario, String user) {
        cores.acquireUninterruptibly();
        try {
            Instant startedAt = recorder.now();
            LoadedBaseline baseline = ensureBaseline();
            ScenarioState state = baseline.engine().live(baseline.state(), baseline.state(), scenario.interventions());
            scenarios.save(scenario, user);
            return RunSummary.of(recorder.record(baseline, state, Optional.of(scenario.id()), startedAt, user));
        } finally {
            cores.release();
        }
    }

    /** The figures of all areas; empty when there is no such run. */
    public List<AreaResult> results(UUID run) {
        return runs.results(run);
    }

    public Optional<AreaResult> result(UUID run, String areaCode) {
        return runs.findResult(run, areaCode);
    }

    public Optional<RunSummary> find(UUID run) {
        return runs.find(run).map(RunSummary::of);
    }

    public Optional<Scenario> scenario(UUID id) {
        return scenarios.find(id);
    }

    /**
     * The cells of a run beside those of its baseline; read from the store, so keep them when you need them often.
     *
     * @throws NoSuchElementException when there is no such run
     */
    public RunGrids grids(UUID run) {
        StoredRun stored = get(run);
        String baseline = evidence(stored).baselineSha256();
        return new RunGrids(runs.grid(stored), artefacts.grid(baseline, stored.frame()));
    }

    /**
     * Why a figure is what it is.
     *
     * @throws NoSuchElementException when there is no such run, or it has no figure for that area
     */
    public Explanation explain(UUID run, String areaCode) {
        StoredRun stored = get(run);
        RunEvidence evidence = evidence(stored);
        AreaResult result = result(run, areaCode)
                .orElseThrow(() -> new NoSuchElementException("run " + run + " has no figure for area " + areaCode));
        RunEvidence.AreaTerms area = evidence.areas()
                .getOrDefault(areaCode, new RunEvidence.AreaTerms(List.of(), "no part of the formula was kept"));
        return new Explainer(stored, evidence).explain(result, area);
    }

    /** Loads the baseline, and computes and keeps its figures when the store has none from the same inputs. */
    synchronized LoadedBaseline ensureBaseline() {
        Instant startedAt = recorder.now();
        LoadedBaseline baseline = baselines.current();
        String inputs = baseline.inputsSha256(List.of());
        Optional<StoredRun> newest = runs.findNewestBaseline(card.key());
        if (newest.filter(run -> run.inputsSha256().equals(inputs)).isEmpty()) {
            recorder.record(baseline, baseline.state(), Optional.empty(), startedAt, PLATFORM);
        }
        return baseline;
    }

    private StoredRun get(UUID run) {
        return runs.find(run).orElseThrow(() -> new NoSuchElementException("there is no run " + run));
    }

    private RunEvidence evidence(StoredRun run) {
        return json.readValue(run.provenance(), RunEvidence.class);
    }
}
