package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.NoAnswer.Reason;

/**
 * Which models can answer on a fact base, each after those whose answers it reads, and why the others can't.
 *
 * <p>An answer that the fact base holds from before does not count, or a model that reads it could come too early.
 */
record ModelOrder(List<CellModel> answering, List<NoAnswer> unanswered) {
    static ModelOrder of(List<CellModel> models, FactBase facts) {
        Set<LayerKey> answers = answers(models);
        Set<LayerKey> given = new HashSet<>();
        List<CellModel> answering = new ArrayList<>();
        List<CellModel> waiting = new ArrayList<>(models);
        boolean found = true;
        while (found) {
            Optional<CellModel> ready = waiting.stream()
                    .filter(model -> model.card().reads().stream()
                            .allMatch(key -> answers.contains(key) ? given.contains(key) : facts.has(key)))
                    .findFirst();
            ready.ifPresent(model -> {
                answering.add(model);
                given.add(model.card().answer());
                waiting.remove(model);
            });
            found = ready.isPresent();
        }
        return new ModelOrder(
                answering,
                waiting.stream().map(model -> why(model, waiting, given, facts)).toList());
    }

    private static Set<LayerKey> answers(List<CellModel> models) {
        return models.stream().map(model -> model.card().answer()).collect(Collectors.toSet());
    }

    /** All that a model lacks; what it lacks because another model lacks something is told with that. */
    private static NoAnswer why(CellModel model, List<CellModel> silent, Set<LayerKey> given, FactBase facts) {
        List<Reason> reasons = new ArrayList<>();
        for (ModelCard.Input input : model.card().inputs()) {
            if (!given.contains(input.layer())) {
                lack(input, without(silent, model), given, facts).ifPresent(reasons::add);
            }
        }
        return new NoAnswer(model.card().key(), reasons);
    }

    private static Optional<Reason> lack(
            ModelCard.Input input, List<CellModel> others, Set<LayerKey> given, FactBase facts) {
        for (CellModel other : others) {
            if (other.card().answer().equals(input.layer())) {
                return Optional.of(new Reason.UpstreamSilent(input, why(other, others, given, facts)));
            }
        }
        return facts.has(input.layer()) ? Optional.empty() : Optional.of(new Reason.MissingLayer(input));
    }

    /** The others: a model that waits for itself in a circle is told of once, as a layer that is missing. */
    private static List<CellModel> without(List<CellModel> models, CellModel model) {
        return models.stream()
                .filter(other -> !other.card().key().equals(model.card().key()))
                .toList();
    }
}
