package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
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
    private final RunRequest request;
    private final List<ScenarioModel> models;
    private final RunBook book;
    private final ModelByModel asked;
    private final Set<LayerKey> taken = new HashSet<>();

    RunsSession(RunsWork work, RunStore runs, PinnedRegion region, RunRequest request) {
        this.runs = runs;
        this.request = request;
        this.models = request.scenario()
                .map(Scenario::assumptions)
                .orElse(Assumptions.NONE)
                .appliedTo(work.models());
        List<Intervention> interventions =
                request.scenario().map(Scenario::interventions).orElse(List.of());
        this.book = new RunBook(
                runs, models, region.baseline().origins(), region.zones(), request.scenario(), work.clock());
        Zones zones = new Zones(region.facts().frame(), region.zones());
        this.asked = new ModelByModel(region.facts(), interventions, zones, work.bands());
    }

    @Override
    public List<String> steps() {
        return models.stream().map(model -> model.card().key()).toList();
    }

    @Override
    public Supplier<Optional<UUID>> step(String name, Progress progress) {
        RunOutcome outcome = book.before(name).<RunOutcome>map(run -> run).orElseGet(() -> run(model(name), progress));
        return () -> Optional.of(runs.save(request, outcome));
    }

    private ScenarioModel model(String name) {
        return models.stream()
                .filter(candidate -> candidate.card().key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no model " + name + " any more"));
    }

    private FinishedRun run(ScenarioModel model, Progress progress) {
        model.card().reads().forEach(this::take);
        Instant startedAt = book.now();
        ModelAnswer answer = asked.answer(model, progress);
        taken.add(model.card().answer());
        return model instanceof CellModel cells && answer instanceof ModelAnswer.Given
                ? book.finished(cells, answer, asked.termSums(cells), startedAt)
                : book.finished(model, answer, startedAt);
    }

    /** Loads what a model answered in an earlier session, once another one reads it. */
    private void take(LayerKey key) {
        if (models.stream().anyMatch(model -> model.card().answer().equals(key)) && taken.add(key)) {
            runs.findSame(book.name(key.id()))
                    .filter(run -> run.grids().isPresent())
                    .ifPresent(run -> asked.take(key, runs.reference(run), runs.grid(run)));
        }
    }
}
