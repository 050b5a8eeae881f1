package nl.areaal.geodata.scenario;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.RunGraph.Made;

/** Tells why a figure of a run is what it is, from the evidence that was kept with the run, whoever made it. */
public final class Explainer {
    private final RunStore runs;
    private final ScenarioStore scenarios;

    public Explainer(DataSource database) {
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
        RunEvidence evidence =
                run.evidence().orElseThrow(() -> new NoSuchElementException("run " + id + " is of another version"));
        AreaResult result = runs.findResult(id, areaCode)
                .orElseThrow(() -> new NoSuchElementException("run " + id + " has no figure for area " + areaCode));
        RunEvidence.AreaTerms area = evidence.in(areaCode);
        Optional<RunGraph.Subject> asked =
                run.scenario().flatMap(scenarios::find).map(Explainer::subject);
        return new Explanation(
                areaCode,
                figure(result),
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
                RunGraph.of(asked, Made.of(run, evidence), result));
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
