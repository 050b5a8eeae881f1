package nl.areaal.mapui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.InterventionSentence;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.ScenarioState;

/** Writes down, when a run of a model is done, all that explains its figures. */
final class EvidenceGatherer {
    private final LoadedBaseline baseline;
    private final CellModel model;
    private final ModelCard card;

    EvidenceGatherer(LoadedBaseline baseline, CellModel model) {
        this.baseline = baseline;
        this.model = model;
        this.card = model.card();
    }

    RunEvidence gather(ScenarioState state) {
        return new RunEvidence(
                card.equation().text(),
                card.equation().tex(),
                method(),
                inputs(baseline.inputsSha256(state.interventions())),
                parameters(),
                cases(),
                state.interventions().stream().map(InterventionSentence::of).toList(),
                areas(state));
    }

    private Explanation.Method method() {
        return new Explanation.Method(
                card.key(),
                card.name(),
                card.version(),
                card.sources().stream().map(EvidenceGatherer::source).toList(),
                card.limits().known());
    }

    private static String source(ModelCard.Source source) {
        String year = source.year().isPresent() ? " " + source.year().getAsInt() : "";
        return source.author() + year + ", " + source.title() + ": " + source.equation();
    }

    private List<Explanation.Input> inputs(Map<String, String> runs) {
        return card.inputs().stream().map(input -> input(input, runs)).toList();
    }

    /** A fact by the SHA-256 of its cells, the answer of another model by the name of the run that gave it. */
    private Explanation.Input input(ModelCard.Input input, Map<String, String> runs) {
        String key = input.layer().id();
        Optional<String> fact = baseline.factSha256(input.layer());
        List<String> madeFrom = baseline.model(input.layer())
                .map(other ->
                        List.of("model " + key + " version " + other.card().version()))
                .orElseGet(() -> baseline.madeFrom(input.layer()));
        String sha256 = fact.orElseGet(() -> runs.getOrDefault(key, ""));
        return new Explanation.Input(key, input.name(), input.unit(), sha256, madeFrom);
    }

    private List<Explanation.ParameterRange> parameters() {
        return card.parameters().stream()
                .map(p -> new Explanation.ParameterRange(
                        p.key(), p.name(), p.unit(), p.low(), p.central(), p.high(), p.source()))
                .toList();
    }

    private List<Explanation.CheckedCase> cases() {
        return card.check().stream()
                .map(outcome -> new Explanation.CheckedCase(
                        outcome.name(), outcome.unit(), outcome.expected(), outcome.computed(), outcome.passes()))
                .toList();
    }

    private Map<String, RunEvidence.AreaTerms> areas(ScenarioState state) {
        ZoneSums sums = baseline.engine().termSums(model, baseline.state(), baseline.terms(model), state);
        Map<String, RunEvidence.AreaTerms> areas = new TreeMap<>();
        for (int area = 0; area < baseline.areas().size(); area++) {
            if (!Double.isNaN(sums.mean(0, area))) {
                areas.put(baseline.areas().get(area).code(), terms(sums, area));
            }
        }
        return areas;
    }

    private RunEvidence.AreaTerms terms(ZoneSums sums, int area) {
        List<CellModel.Term> all = model.terms();
        double[] means = new double[all.size()];
        List<Explanation.Term> terms = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            means[i] = sums.mean(i, area);
            CellModel.Term term = all.get(i);
            terms.add(new Explanation.Term(term.key(), term.name(), means[i], term.unit()));
        }
        return new RunEvidence.AreaTerms(terms, model.filledIn(means));
    }
}
