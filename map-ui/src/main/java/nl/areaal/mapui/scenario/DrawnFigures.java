package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.provenance.EvidenceGatherer;
import nl.areaal.core.provenance.RunEvidence.AreaTerms;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.core.scenario.engine.ScenarioState;

/**
 * What a scenario comes to for one area that somebody drew, summed from the same cells as the runs of the models.
 *
 * @param baseline for that area alone
 * @param runs the names of the runs that have these cells, by the key of the model
 */
record DrawnFigures(String areaCode, LoadedBaseline baseline, ScenarioState state, Map<String, String> runs) {
    static DrawnFigures of(AreaBaselines areas, String areaCode, Optional<Scenario> scenario) {
        LoadedBaseline baseline =
                areas.about(areaCode, scenario.map(Scenario::assumptions).orElse(Assumptions.NONE));
        List<Intervention> interventions = scenario.map(Scenario::interventions).orElse(List.of());
        return new DrawnFigures(
                areaCode,
                baseline,
                baseline.state(interventions),
                baseline.whole().runNames(interventions));
    }

    /** Whether a run has these cells: not when it rests on other facts than today's. */
    boolean areOf(String model, String inputsSha256) {
        return inputsSha256.equals(runs.get(model));
    }

    /** The figure of a model; empty where it has none. */
    Optional<AreaResult> result(String model) {
        return baseline.engine().figures(model, state).result(baseline.engine().figures(model, baseline.state()), 0);
    }

    /** What each uncertain parameter does to the figure of a model. */
    List<AreaEffect> effects(String model) {
        return baseline.engine().figures(model, state).effects(baseline.engine().figures(model, baseline.state()));
    }

    /** The parts of a model's formula here; empty when it has none. */
    Optional<AreaTerms> terms(String model) {
        return baseline.models().stream()
                .filter(one -> one.card().key().equals(model))
                .findFirst()
                .flatMap(this::terms);
    }

    private Optional<AreaTerms> terms(CellModel model) {
        ZoneSums sums = baseline.engine().termSums(model, state);
        return Optional.ofNullable(
                EvidenceGatherer.terms(model, sums, List.of(areaCode)).get(areaCode));
    }
}
