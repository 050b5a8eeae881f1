package nl.areaal.geodata.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.scenario.BaselineStore;
import nl.areaal.geodata.scenario.NamedArea;
import nl.areaal.geodata.scenario.PinnedBaseline;
import nl.areaal.geodata.scenario.PinnedFiles;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.StoredRun;

/** Freezes the runs of a job into a file that stands alone. The same runs always give the same bytes. */
public final class Dossiers {
    private final List<ScenarioModel> models;
    private final RowBands bands;
    private final JobStore jobs;
    private final RunStore runs;
    private final ScenarioStore scenarios;
    private final BaselineStore baselines;
    private final ArtefactStore artefacts;

    public Dossiers(DataSource database, List<? extends ScenarioModel> models, RowBands bands) {
        this.models = ModelByModel.inOrder(models);
        this.bands = bands;
        this.jobs = new JobStore(database);
        this.runs = new RunStore(database);
        this.scenarios = new ScenarioStore(database);
        this.baselines = new BaselineStore(database);
        this.artefacts = new ArtefactStore(database);
    }

    /**
     * Writes the dossier of a job of runs.
     *
     * @throws IllegalArgumentException when the job is not there, is not done, its region was not pinned, or a model has changed
     *     since, and the message says which
     */
    public void freeze(UUID jobId, OutputStream out) throws IOException {
        Job job = jobs.find(jobId).orElseThrow(() -> new IllegalArgumentException("job " + jobId + " is not there"));
        DossierFiles.of(freezing(job), bands).write(out);
    }

    private Freezing freezing(Job job) {
        List<StoredRun> stored = runs.ofJob(job.id());
        String region = pin(job, stored);
        PinnedBaseline baseline = baselines.get(region);
        Optional<Scenario> scenario = job.scenario().flatMap(scenarios::find);
        List<ScenarioModel> asked = asked(scenario);
        Map<String, ModelCard> cards =
                asked.stream().map(ScenarioModel::card).collect(Collectors.toMap(ModelCard::key, Function.identity()));
        Freezing freezing = new Freezing(
                scenario,
                region,
                baseline,
                PinnedFiles.readAreas(artefacts.get(baseline.areasSha256())),
                stored.stream().map(run -> frozen(run, cards)).toList(),
                inputs(baseline));
        requireSameInputs(freezing);
        return freezing;
    }

    /** The models as they compute under the assumptions of a scenario. */
    private List<ScenarioModel> asked(Optional<Scenario> scenario) {
        return scenario.map(Scenario::assumptions).orElse(Assumptions.NONE).appliedTo(models);
    }

    /** A scenario that was edited after its runs is another one. */
    private void requireSameInputs(Freezing freezing) {
        Map<String, String> names = ModelByModel.inputsSha256(
                asked(freezing.scenario()),
                freezing.baseline().factSha256(),
                freezing.areas().stream().map(NamedArea::zone).toList(),
                freezing.interventions());
        for (FrozenRun run : freezing.runs()) {
            if (!run.inputsSha256().equals(names.get(run.key()))) {
                throw new IllegalArgumentException("run of " + run.key() + " has inputs " + run.inputsSha256()
                        + ", expected " + names.get(run.key()) + ": the scenario has been changed since, run it again");
            }
        }
    }

    private static String pin(Job job, List<StoredRun> stored) {
        Set<Optional<String>> pins = new HashSet<>();
        stored.forEach(run -> pins.add(run.baseline()));
        List<Optional<String>> known = new ArrayList<>(pins);
        if (known.size() != 1 || known.getFirst().isEmpty()) {
            throw new IllegalArgumentException(
                    "job " + job.id() + " (" + job.state().word() + ") has " + stored.size() + " runs on " + known
                            + ", expected runs on one pinned region");
        }
        return known.getFirst().orElseThrow();
    }

    private FrozenRun frozen(StoredRun run, Map<String, ModelCard> cards) {
        ModelCard card = cards.get(run.model());
        if (card == null || !card.version().equals(run.modelVersion())) {
            throw new IllegalArgumentException("run " + run.id() + " is of " + run.model() + " " + run.modelVersion()
                    + ", expected a model that runs now: " + (card == null ? "there is none" : card.version()));
        }
        Optional<FrozenRun.Figures> figures = run.grids()
                .map(grids -> new FrozenRun.Figures(
                        runs.reference(run), runs.grid(run), runs.results(run.id()), runs.effects(run.id())));
        return new FrozenRun(
                card,
                run.inputsSha256(),
                figures,
                run.noAnswer(),
                run.remarks(),
                runs.evidence(run.id())
                        .orElseThrow(() -> new IllegalArgumentException("run " + run.id() + " of " + run.model()
                                + " has evidence of an earlier version, expected one that can be read: run it again")),
                new FrozenRun.Made(run.startedAt(), run.finishedAt(), run.runBy()));
    }

    private Map<String, byte[]> inputs(PinnedBaseline baseline) {
        Map<String, byte[]> inputs = new HashMap<>();
        for (PinnedBaseline.Fact fact : baseline.facts()) {
            inputs.put(
                    Freezing.factFile(fact.id()),
                    CloudOptimizedGeoTiff.write(artefacts.grid(fact.sha256(), baseline.frame()), bands));
        }
        inputs.put(Freezing.AREAS, artefacts.get(baseline.areasSha256()));
        baseline.roads().ifPresent(roads -> inputs.put(Freezing.ROADS, artefacts.get(roads.sha256())));
        return inputs;
    }
}
