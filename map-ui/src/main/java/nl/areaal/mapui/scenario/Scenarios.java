package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.Explainer;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Asks all models about scenarios on the region as it is, and tells what came out and why. Safe for use by several threads. */
public class Scenarios {
    private static final String PLATFORM = "areaal";

    private final BaselineLoader baselines;
    private final AreaBaselines areas;
    private final RunRecorder recorder;
    private final ScenarioStore scenarios;
    private final RunStore runs;
    private final Explainer explainer;
    private final Semaphore cores;

    Scenarios(BaselineLoader baselines, AreaBaselines areas, RunRecorder recorder, DataSource database) {
        this.baselines = baselines;
        this.areas = areas;
        this.recorder = recorder;
        this.scenarios = new ScenarioStore(database);
        this.runs = new RunStore(database);
        this.explainer = new Explainer(database);
        this.cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    }

    /** The models that answer on the facts of this region, in the order of the library; empty until the baseline is there. */
    public List<ModelCard> answering() {
        return baselines.held().stream()
                .flatMap(baseline -> baseline.models().stream())
                .map(CellModel::card)
                .toList();
    }

    /** Whether the cells of the region as it is are in memory. */
    boolean isLoaded() {
        return baselines.held().isPresent();
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
        baselines
                .held()
                .ifPresent(held -> new Rehearsal(live(), held.state().facts().frame()).run());
    }

    /** Answers for somebody who is trying things out: nothing of it is kept. */
    public LiveScenario live() {
        return live(Assumptions.NONE);
    }

    /** Answers as the models compute under assumptions, for somebody who is trying things out: nothing of it is kept. */
    public LiveScenario live(Assumptions assumptions) {
        return new LiveScenario(
                () -> {
                    LoadedBaseline usual = baselines.held().orElseGet(this::ensureBaseline);
                    return assumptions.isEmpty() ? usual : areas.whole(assumptions);
                },
                code -> areas.about(code, assumptions),
                this::computing);
    }

    /**
     * Keeps a scenario, computes what it changes, and keeps the answers: a run for each model that answers.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public List<RunSummary> run(Scenario scenario, String user) {
        return computing(() -> {
            LoadedBaseline usual = ensureBaseline();
            LoadedBaseline baseline = scenario.assumptions().isEmpty() ? usual : areas.whole(scenario.assumptions());
            return recorder.record(baseline, Optional.of(scenario), user).stream()
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

    /** The runs of all models that were asked the same as that of a run. */
    public List<RunSummary> besides(RunSummary run) {
        return runs.besides(get(run.id())).stream().map(RunSummary::of).toList();
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
        return AreaBaselines.isDrawn(areaCode) ? explainDrawn(get(run), areaCode) : explainer.explain(run, areaCode);
    }

    private Explanation explainDrawn(StoredRun run, String areaCode) {
        DrawnFigures drawn = DrawnFigures.of(areas, areaCode, run.scenario().flatMap(scenarios::find));
        Optional<AreaResult> result = Optional.of(run.model())
                .filter(model -> drawn.areOf(model, run.inputsSha256()))
                .flatMap(drawn::result);
        return explainer.explain(
                run,
                drawn.terms(run.model()),
                result.orElseThrow(() -> new NoSuchElementException(
                        "run " + run.id() + " of " + run.model() + " has no figure for drawn area " + areaCode)),
                drawn.effects(run.model()));
    }

    /** Loads the baseline, and sees to it that the store has the figures of each model for it. */
    synchronized LoadedBaseline ensureBaseline() {
        LoadedBaseline baseline = baselines.current();
        if (!baseline.isRecorded()) {
            if (!recorder.isRecorded(baseline)) {
                recorder.record(baseline, Optional.empty(), PLATFORM);
            }
            baseline.markRecorded();
        }
        return baseline;
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
