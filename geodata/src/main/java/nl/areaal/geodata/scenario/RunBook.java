package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.provenance.EvidenceGatherer;
import nl.areaal.core.provenance.Origins;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.provenance.RunEvidence.AreaTerms;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;

/**
 * Writes down what models answer to one question, whoever asks them: names each run by its inputs, finds what came of the same
 * inputs before, and gives what is new its evidence.
 */
public final class RunBook {
    private final RunStore runs;
    private final List<Zone> areas;
    private final List<? extends ScenarioModel> models;
    private final List<Intervention> interventions;
    private final Assumptions assumptions;
    private final InstantSource clock;
    private final Map<String, String> names;
    private final Origins origins;

    /**
     * Opens a book for a question.
     *
     * @param models all that may be asked, and those whose answers they read, in any order; as they compute under the assumptions
     *     of the scenario
     * @param facts where the facts come from that the models read
     * @param scenario empty for the region as it is
     */
    public RunBook(
            RunStore runs,
            List<? extends ScenarioModel> models,
            Origins facts,
            List<Zone> areas,
            Optional<Scenario> scenario,
            InstantSource clock) {
        this.runs = runs;
        this.areas = List.copyOf(areas);
        this.models = List.copyOf(models);
        this.interventions = scenario.map(Scenario::interventions).orElse(List.of());
        this.assumptions = scenario.map(Scenario::assumptions).orElse(Assumptions.NONE);
        this.clock = clock;
        this.names = ModelByModel.inputsSha256(ModelByModel.inOrder(models), facts.sha256(), areas, interventions);
        this.origins = facts.withAnswers(models, names);
    }

    /** The time as the store keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The name of a model's run by everything that goes into it. */
    public String name(String model) {
        return Optional.ofNullable(names.get(model))
                .orElseThrow(() ->
                        new IllegalArgumentException("run: model is " + model + ", expected one of " + names.keySet()));
    }

    /** What a model said to the same inputs before; empty also when what was said then can't be explained any more. */
    public Optional<StoredRun> before(String model) {
        return runs.findSame(name(model)).filter(run -> runs.evidence(run.id()).isPresent());
    }

    /** A run of a model that looks at cells, with the parts of its formula. */
    public FinishedRun finished(CellModel model, ModelAnswer answer, ZoneSums termSums, Instant startedAt) {
        List<String> codes = areas.stream().map(Zone::code).toList();
        return finished(model, answer, EvidenceGatherer.terms(model, termSums, codes), startedAt);
    }

    /** A run of a model that has no parts of a formula to tell of: it looks at the region as a whole, or did not answer. */
    public FinishedRun finished(ScenarioModel model, ModelAnswer answer, Instant startedAt) {
        return finished(model, answer, Map.of(), startedAt);
    }

    private FinishedRun finished(
            ScenarioModel model, ModelAnswer answer, Map<String, AreaTerms> terms, Instant startedAt) {
        RunEvidence evidence = EvidenceGatherer.gather(model, origins, interventions, terms);
        String key = model.card().key();
        ModelAnswer told = answer.remarking(assumptions.remarks(model, models));
        return new FinishedRun(key, model.card().version(), name(key), told, evidence, startedAt, now());
    }
}
