package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;

/** Which models can answer on a fact base, each after those whose answers it reads, and why the others can't. */
record ModelOrder(List<CellModel> answering, List<NoAnswer> unanswered) {
    static ModelOrder of(List<CellModel> models, FactBase facts) {
        List<CellModel> answering = new ArrayList<>();
        List<CellModel> waiting = new ArrayList<>(models);
        Set<LayerKey> answers = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (CellModel model : List.copyOf(waiting)) {
                if (model.card().reads().stream().allMatch(key -> facts.has(key) || answers.contains(key))) {
                    answering.add(model);
                    answers.add(model.card().answer());
                    waiting.remove(model);
                    found = true;
                }
            }
        }
        return new ModelOrder(
                answering,
                waiting.stream().map(model -> why(model, facts, answers)).toList());
    }

    private static NoAnswer why(CellModel model, FactBase facts, Set<LayerKey> answers) {
        List<NoAnswer.Reason> reasons = new ArrayList<>();
        for (ModelCard.Input input : model.card().inputs()) {
            if (!facts.has(input.layer()) && !answers.contains(input.layer())) {
                reasons.add(new NoAnswer.Reason.MissingLayer(input));
            }
        }
        return new NoAnswer(model.card().key(), reasons);
    }
}
