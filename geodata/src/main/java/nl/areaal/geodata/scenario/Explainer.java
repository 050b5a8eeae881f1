package nl.areaal.geodata.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.FigureChange;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.analysis.BandOrigin;
import nl.areaal.core.scenario.analysis.Contribution;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.geodata.scenario.RunGraph.Made;

/** Tells why a figure of a run is what it is, from the evidence that was kept with the run, whoever made it. */
public final class Explainer {
    private static final Duration WEEK = Duration.ofDays(7);

    /** What is left when the model, its inputs and the measures are the same, and the name of the run is not. */
    private static final Bilingual BOUNDARIES = new Bilingual(
            "De grenzen van gebieden zijn veranderd, of wat toen werd gebruikt is niet meer na te gaan.",
            "Boundaries of areas have changed, or what was used then can no longer be found out.");

    private final RunStore runs;
    private final ScenarioStore scenarios;
    private final InstantSource clock;

    public Explainer(DataSource database) {
        this(database, InstantSource.system());
    }

    /** One for which it is whenever a clock says. */
    public Explainer(DataSource database, InstantSource clock) {
        this.clock = clock;
        this.runs = new RunStore(database);
        this.scenarios = new ScenarioStore(database);
    }

    /**
     * Why a figure is what it is.
     *
     * @throws NoSuchElementException when there is no such run, it has no figure for that area, or what stands behind it is told
     *     in a way of an earlier version that nobody understands any more
     */
    public Explanation explain(UUID id, String areaCode) {
        StoredRun run = runs.find(id).orElseThrow(() -> new NoSuchElementException("there is no run " + id));
        AreaResult result = runs.findResult(id, areaCode)
                .orElseThrow(() -> new NoSuchElementException("run " + id + " has no figure for area " + areaCode));
        return explain(run, Optional.empty(), result, runs.effects(id, areaCode));
    }

    /**
     * Why a figure is what it is that was not kept, but summed from the cells of a run.
     *
     * @param terms the parts of the formula; empty for those that were kept with the run
     * @param effects of the uncertain parameters on it
     * @throws NoSuchElementException when what stands behind the run is told in a way that nobody understands any more
     */
    public Explanation explain(
            StoredRun run, Optional<RunEvidence.AreaTerms> terms, AreaResult result, List<AreaEffect> effects) {
        RunEvidence evidence = evidence(run);
        RunEvidence.AreaTerms area = terms.orElseGet(() -> evidence.in(result.areaCode()));
        Optional<RunGraph.Subject> asked =
                run.scenario().flatMap(scenarios::find).map(Explainer::subject);
        return new Explanation(
                result.areaCode(),
                figure(result),
                band(evidence, effects),
                new Explanation.Formula(evidence.formula(), evidence.tex(), area.filledIn(), area.terms()),
                evidence.method(),
                evidence.inputs(),
                evidence.parameters(),
                evidence.referenceCases(),
                evidence.interventions(),
                run.remarks(),
                new Explanation.Made(
                        run.runBy(),
                        run.startedAt(),
                        run.finishedAt(),
                        run.inputsSha256(),
                        run.answered().result()),
                week(run, evidence, result.areaCode()),
                RunGraph.of(asked, Made.of(run, evidence), result));
    }

    /** What was said to the same question a week ago. */
    private FigureChange week(StoredRun run, RunEvidence now, String areaCode) {
        Instant since = clock.instant().minus(WEEK);
        return runs.findAsked(run, since)
                .map(before -> new FigureChange(
                        since,
                        Optional.of(before.at()),
                        runs.findResult(before.run().id(), areaCode).map(Explainer::figure),
                        causes(before.run(), run, now)))
                .orElseGet(() -> FigureChange.notAskedYet(since));
    }

    private List<Bilingual> causes(StoredRun before, StoredRun run, RunEvidence now) {
        if (before.inputsSha256().equals(run.inputsSha256())) {
            return List.of();
        }
        List<Bilingual> causes = runs.evidence(before.id())
                .map(then -> FigureChange.causes(then, now))
                .orElse(List.of());
        return causes.isEmpty() ? List.of(BOUNDARIES) : causes;
    }

    private RunEvidence evidence(StoredRun run) {
        return runs.evidence(run.id())
                .orElseThrow(() -> new NoSuchElementException("run " + run.id() + " is of another version"));
    }

    private static Optional<Explanation.Uncertainty> band(RunEvidence evidence, List<AreaEffect> effects) {
        Map<String, Bilingual> names = evidence.parameters().stream()
                .collect(Collectors.toMap(Explanation.ParameterRange::key, Explanation.ParameterRange::name));
        List<Contribution> contributions = Contribution.of(effects.stream()
                .map(effect -> new Contribution.Effect(
                        effect.parameter(),
                        names.getOrDefault(effect.parameter(), Bilingual.same(effect.parameter())),
                        effect.valueEffect()))
                .toList());
        return contributions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation.Uncertainty(BandOrigin.sentence(contributions), contributions));
    }

    private static RunGraph.Subject subject(Scenario scenario) {
        return new RunGraph.Subject(scenario.id(), scenario.name());
    }

    private static Explanation.Figure figure(AreaResult result) {
        return new Explanation.Figure(
                result.value(),
                result.low(),
                result.high(),
                result.baseline(),
                result.delta(),
                result.deltaLow(),
                result.deltaHigh(),
                result.squareMetres(),
                result.unit());
    }
}
