package nl.areaal.mapui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.InterventionSentence;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.coverage.StoredCoverage;

/** Writes down, when a run is done, all that explains its figures. */
final class EvidenceGatherer {
    private final LoadedBaseline baseline;
    private final ModelCard card;

    EvidenceGatherer(LoadedBaseline baseline) {
        this.baseline = baseline;
        this.card = baseline.model().card();
    }

    RunEvidence gather(ScenarioState state, String baselineSha256) {
        return new RunEvidence(
                card.equation().text(),
                card.equation().tex(),
                method(),
                inputs(),
                parameters(),
                cases(),
                state.interventions().stream()
                        .map(step -> InterventionSentence.of(step).en())
                        .toList(),
                baselineSha256,
                areas(state));
    }

    private Explanation.Method method() {
        List<String> sources = card.sources().stream()
                .map(source -> source.author() + " " + source.year() + ", " + source.title() + ": " + source.equation())
                .toList();
        return new Explanation.Method(
                card.key(),
                card.name().en(),
                card.version(),
                sources,
                card.limits().known().stream().map(Bilingual::en).toList());
    }

    private List<Explanation.Input> inputs() {
        List<Explanation.Input> inputs = new ArrayList<>();
        for (int i = 0; i < card.inputs().size(); i++) {
            ModelCard.Input input = card.inputs().get(i);
            StoredCoverage stored = baseline.coverages().get(i);
            inputs.add(new Explanation.Input(
                    input.layer().id(),
                    input.name().en(),
                    input.unit(),
                    stored.sha256(),
                    stored.coverage().madeFrom()));
        }
        return inputs;
    }

    private List<Explanation.ParameterRange> parameters() {
        return card.parameters().stream()
                .map(p -> new Explanation.ParameterRange(
                        p.key(), p.name().en(), p.unit(), p.low(), p.central(), p.high(), p.source()))
                .toList();
    }

    private List<Explanation.CheckedCase> cases() {
        return card.check().stream()
                .map(outcome -> new Explanation.CheckedCase(
                        outcome.name().en(), outcome.unit(), outcome.expected(), outcome.computed(), outcome.passes()))
                .toList();
    }

    private Map<String, RunEvidence.AreaTerms> areas(ScenarioState state) {
        ZoneSums sums = baseline.engine().termSums(baseline.model(), baseline.state(), baseline.terms(), state);
        Map<String, RunEvidence.AreaTerms> areas = new TreeMap<>();
        for (int area = 0; area < baseline.areas().size(); area++) {
            if (!Double.isNaN(sums.mean(0, area))) {
                areas.put(baseline.areas().get(area).code(), terms(sums, area));
            }
        }
        return areas;
    }

    private RunEvidence.AreaTerms terms(ZoneSums sums, int area) {
        List<CellModel.Term> all = baseline.model().terms();
        double[] means = new double[all.size()];
        List<Explanation.Term> terms = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            means[i] = sums.mean(i, area);
            terms.add(new Explanation.Term(
                    all.get(i).key(),
                    all.get(i).name().en(),
                    means[i],
                    all.get(i).unit()));
        }
        return new RunEvidence.AreaTerms(terms, baseline.model().filledIn(means).en());
    }
}
