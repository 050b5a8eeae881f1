package nl.areaal.core.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.provenance.RunEvidence.AreaTerms;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionSentence;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.ScenarioModel;

/** Writes down, when a run of a model is done, all that explains its figures. */
public final class EvidenceGatherer {
    private static final Bilingual NOTHING_TO_FILL_IN = new Bilingual(
            "De formule heeft hier geen eigen onderdelen om in te vullen.",
            "The formula has no parts of its own to fill in here.");
    private static final Bilingual REGION_AS_A_WHOLE = new Bilingual(
            "Dit model rekent de regio als één geheel door: wat elders gebeurt, telt hier mee. Daarom is de formule niet met"
                    + " getallen van dit ene gebied in te vullen. Wat erin ging, de aannames en de gecontroleerde gevallen staan"
                    + " hieronder.",
            "This model computes the region as a whole: what happens elsewhere counts here. So the formula can't be filled in"
                    + " with figures of this one area. What went in, the assumptions and the checked cases follow below.");

    private final ScenarioModel model;
    private final ModelCard card;

    private EvidenceGatherer(ScenarioModel model) {
        this.model = model;
        this.card = model.card();
    }

    /**
     * The evidence for a run.
     *
     * @param areas the parts of the formula, see {@link #terms}; none for a model that looks at the region as a whole
     */
    public static RunEvidence gather(
            ScenarioModel model, Origins origins, List<Intervention> interventions, Map<String, AreaTerms> areas) {
        EvidenceGatherer gatherer = new EvidenceGatherer(model);
        return new RunEvidence(
                gatherer.card.equation().text(),
                gatherer.card.equation().tex(),
                gatherer.method(),
                gatherer.inputs(origins),
                gatherer.parameters(),
                gatherer.cases(),
                interventions.stream().map(InterventionSentence::of).toList(),
                areas,
                Optional.of(gatherer.elsewhere()));
    }

    /**
     * The parts of a model's formula by the code of the area, for the areas where it has an answer.
     *
     * @param sums of the model's {@link CellModel#terms()}
     */
    public static Map<String, AreaTerms> terms(CellModel model, ZoneSums sums, List<String> areaCodes) {
        Map<String, AreaTerms> areas = new TreeMap<>();
        if (model.terms().isEmpty()) {
            return areas;
        }
        for (int area = 0; area < areaCodes.size(); area++) {
            if (!Double.isNaN(sums.mean(0, area))) {
                areas.put(areaCodes.get(area), terms(model, sums, area));
            }
        }
        return areas;
    }

    private static AreaTerms terms(CellModel model, ZoneSums sums, int area) {
        List<CellModel.Term> all = model.terms();
        double[] means = new double[all.size()];
        List<Explanation.Term> terms = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            means[i] = sums.mean(i, area);
            CellModel.Term term = all.get(i);
            terms.add(new Explanation.Term(term.key(), term.name(), means[i], term.unit()));
        }
        return new AreaTerms(terms, model.filledIn(means));
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

    private List<Explanation.Input> inputs(Origins origins) {
        return card.inputs().stream().map(input -> input(input, origins)).toList();
    }

    private static Explanation.Input input(ModelCard.Input input, Origins origins) {
        Origins.Origin origin = origins.of(input.layer());
        return new Explanation.Input(
                input.layer().id(), input.name(), input.unit(), origin.sha256(), origin.madeFrom());
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

    private Bilingual elsewhere() {
        return switch (model) {
            case CellModel cells -> NOTHING_TO_FILL_IN;
            case RegionModel region -> REGION_AS_A_WHOLE;
        };
    }
}
