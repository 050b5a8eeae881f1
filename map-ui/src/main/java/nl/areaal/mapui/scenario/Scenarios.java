package nl.areaal.mapui.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Asks all models about scenarios on the region as it is, and tells what came out and why. Safe for use by several threads. */
public class Scenarios {
    private static final String PLATFORM = "areaal";
    private static final RunEvidence.AreaTerms NO_TERMS = new RunEvidence.AreaTerms(
            List.of(),
            new Bilingual("Van de formule is hier niets bewaard.", "No part of the formula was kept for this area."));

    private final BaselineLoader baselines;
    private final AreaBaselines areas;
    private final RunRecorder recorder;
    private final ScenarioStore scenarios;
    private final RunStore runs;
    private final Semaphore cores;

    Scenarios(BaselineLoader baselines, AreaBaselines areas, RunRecorder recorder, DataSource database) {
        this.baselines = baselines;
        this.areas = areas;
        this.recorder = recorder;
        this.scenarios = new ScenarioStore(database);
        this.runs = new RunStore(database);
        this.cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    }

    /** The models that answer on the facts of this region, in the order of the library; empty until the baseline is there. */
    public List<ModelCard> answering() {
        return baselines.held().stream()
                .flatMap(baseline -> baseline.models().stream())
                .map(CellModel::card)
                .toList();
    }

    /** The models that give no figure here, with every reason; empty until the baseline is there. */
    public List<NoAnswer> unanswered() {
        return baselines.held().map(LoadedBaseline::unanswered).orElse(List.of());
    }

    /** The newest answer of a model for the region as it is; empty until the first has been computed. */
    public Optional<RunSummary> newestBaseline(String model) {
        return runs.findNewestBaseline(model).map(RunSummary::of);
    }

    /** Runs the code of the models once for nobody, so that it is quick for the first who asks. */
    void rehearse() {
        baselines.held().ifPresent(held -> new Rehearsal(live(), held.state().facts().frame()).run());
    }

    /** Answers for somebody who is trying things out: nothing of it is kept. */
    public LiveScenario live() {
        return new LiveScenario(() -> baselines.held().orElseGet(this::ensureBaseline), areas, this::computing);
    }

    /**
     * Keeps a scenario, computes what it changes, and keeps the answers: a run for each model that answers.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public List<RunSummary> run(Scenario scenario, String user) {
        return computing(() -> {
            Instant startedAt = recorder.now();
            LoadedBaseline baseline = ensureBaseline();
            ScenarioState state = baseline.engine().live(baseline.state(), baseline.state(), scenario.interventions());
            RunRecorder.Asked asked = new RunRecorder.Asked(Optional.of(scenario), startedAt, user);
            return recorder.record(baseline, asked, state, baseline.models()).stream()
                    .map(RunSummary::of)
                    .toList();
        });
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

    /** The runs of all models for the scenario of a run, the newest of each; that of the run alone when it has no scenario. */
    public List<RunSummary> besides(RunSummary run) {
        return run.scenario()
                .map(scenario ->
                        runs.newestOf(scenario).stream().map(RunSummary::of).toList())
                .orElse(List.of(run));
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
        return new RunGrids(runs.grid(stored), runs.reference(stored));
    }

    /**
     * Why a figure is what it is.
     *
     * @throws NoSuchElementException when there is no such run, it has no figure for that area, or what stands behind it is told
     *     in a way of an earlier version that nobody understands any more
     */
    public Explanation explain(UUID run, String areaCode) {
        StoredRun stored = get(run);
        RunEvidence evidence = EvidenceJson.read(stored.provenance())
                .orElseThrow(() -> new NoSuchElementException("run " + run + " is of another version"));
        AreaResult result = result(run, areaCode)
                .orElseThrow(() -> new NoSuchElementException("run " + run + " has no figure for area " + areaCode));
        RunEvidence.AreaTerms area = evidence.areas().getOrDefault(areaCode, NO_TERMS);
        return new Explainer(stored, evidence).explain(result, area);
    }

    /** Loads the baseline, and computes and keeps the figures of each model of which the store has none from the same inputs. */
    synchronized LoadedBaseline ensureBaseline() {
        Instant startedAt = recorder.now();
        LoadedBaseline baseline = baselines.current();
        Map<String, String> names = baseline.inputsSha256(List.of());
        List<CellModel> outdated = baseline.models().stream()
                .filter(model -> isOutdated(model.card().key(), names))
                .toList();
        if (!outdated.isEmpty()) {
            RunRecorder.Asked asked = new RunRecorder.Asked(Optional.empty(), startedAt, PLATFORM);
            recorder.record(baseline, asked, baseline.state(), outdated);
        }
        return baseline;
    }

    private boolean isOutdated(String model, Map<String, String> names) {
        return runs.findNewestBaseline(model)
                .filter(run -> run.inputsSha256().equals(names.get(model)))
                .filter(run -> EvidenceJson.read(run.provenance()).isPresent())
                .isEmpty();
    }

    private StoredRun get(UUID run) {
        return runs.find(run).orElseThrow(() -> new NoSuchElementException("there is no run " + run));
    }

    /** No more at a time than the machine has cores: more would only make all of them late. */
    private <T> T computing(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
