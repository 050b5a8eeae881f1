package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.geodata.job.JobWork;

/** One runner's work on the runs of a scenario. What somebody computed before from the same inputs is taken over. */
final class RunsSession implements JobWork.Session {
    private final RunStore runs;
    private final PinnedRegion region;
    private final RunRequest request;
    private final List<ScenarioModel> models;
    private final Map<String, String> inputsSha256;
    private final ModelByModel asked;
    private final EvidenceWriter evidence;
    private final InstantSource clock;
    private final Set<LayerKey> taken = new HashSet<>();

    RunsSession(RunsWork work, RunStore runs, PinnedRegion region, RunRequest request) {
        this.runs = runs;
        this.region = region;
        this.request = request;
        this.models = work.models();
        this.evidence = work.evidence();
        this.clock = work.clock();
        List<Intervention> interventions =
                request.scenario().map(Scenario::interventions).orElse(List.of());
        this.inputsSha256 =
                ModelByModel.inputsSha256(models, region.baseline().factSha256(), region.zones(), interventions);
        Zones zones = new Zones(region.facts().frame(), region.zones());
        this.asked = new ModelByModel(region.facts(), interventions, zones, work.bands());
    }

    @Override
    public List<String> steps() {
        return models.stream().map(model -> model.card().key()).toList();
    }

    @Override
    public Supplier<Optional<UUID>> step(String name, Progress progress) {
        Optional<StoredRun> same = find(name);
        if (same.isPresent()) {
            return () -> same.map(run -> runs.saveAgain(request, run));
        }
        ScenarioModel model = models.stream()
                .filter(candidate -> candidate.card().key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no model " + name + " any more"));
        FinishedRun finished = run(model, progress);
        return () -> Optional.of(runs.save(request, finished));
    }

    private FinishedRun run(ScenarioModel model, Progress progress) {
        model.card().reads().forEach(this::take);
        Instant startedAt = now();
        ModelAnswer answer = asked.answer(model, progress);
        RunGraph.Made made =
                new RunGraph.Made(model.card(), name(model.card().key()), startedAt, now(), request.askedBy());
        taken.add(model.card().answer());
        return new FinishedRun(
                model.card().key(),
                model.card().version(),
                made.inputsSha256(),
                answer,
                evidence.write(region, request, made, answer),
                startedAt,
                made.finishedAt());
    }

    /** Loads what a model answered in an earlier session, once another one reads it. */
    private void take(LayerKey key) {
        if (inputsSha256.containsKey(key.id()) && taken.add(key)) {
            find(key.id())
                    .filter(run -> run.grids().isPresent())
                    .ifPresent(run -> asked.take(key, runs.reference(run), runs.grid(run)));
        }
    }

    private Optional<StoredRun> find(String model) {
        return runs.findSame(name(model));
    }

    private String name(String model) {
        return Optional.ofNullable(inputsSha256.get(model)).orElseThrow();
    }

    /** The time as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
