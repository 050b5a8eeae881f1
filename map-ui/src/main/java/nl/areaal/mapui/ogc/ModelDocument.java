package nl.areaal.mapui.ogc;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;

/** Everything about a model, with the outcome of its reference cases as the running code gives it. */
record ModelDocument(
        String key,
        String version,
        Bilingual name,
        Bilingual purpose,
        String unit,
        ModelCard.MoreIs moreIs,
        ModelCard.Equation equation,
        List<ModelCard.Source> sources,
        List<Input> inputs,
        List<Parameter> parameters,
        ModelCard.Limits limits,
        ModelCard.Accountability accountability,
        List<Checked> referenceCases,
        List<Link> links) {

    /** A fact, or the answer of another model, that it reads. */
    record Input(String layer, Bilingual name, String unit, double validLow, double validHigh) {}

    /** A known answer beside what the model says. */
    record Checked(
            Bilingual name,
            String source,
            String unit,
            double expected,
            double tolerance,
            double computed,
            boolean passes) {
        static Checked of(ReferenceCase.Outcome outcome) {
            return new Checked(
                    outcome.name(),
                    outcome.source(),
                    outcome.unit(),
                    outcome.expected(),
                    outcome.tolerance(),
                    outcome.computed(),
                    outcome.passes());
        }
    }

    static ModelDocument of(ModelCard card, List<Link> links) {
        return new ModelDocument(
                card.key(),
                card.version(),
                card.name(),
                card.purpose(),
                card.unit(),
                card.moreIs(),
                card.equation(),
                card.sources(),
                card.inputs().stream()
                        .map(input -> new Input(
                                input.layer().id(), input.name(), input.unit(), input.validLow(), input.validHigh()))
                        .toList(),
                card.parameters(),
                card.limits(),
                card.accountability(),
                card.check().stream().map(Checked::of).toList(),
                links);
    }
}
