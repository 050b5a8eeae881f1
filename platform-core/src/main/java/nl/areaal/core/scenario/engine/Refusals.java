package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;

/** The reasons why a model has no answer anywhere in a region, all of them at once. */
record Refusals(ModelCard card, FactBase facts) {
    /** Layers that nobody delivered. */
    List<NoAnswer.Reason> missing() {
        List<NoAnswer.Reason> reasons = new ArrayList<>();
        for (ModelCard.Input input : card.inputs()) {
            if (!facts.has(input.layer())) {
                reasons.add(new NoAnswer.Reason.MissingLayer(input));
            }
        }
        return reasons;
    }

    /** Layers that are there, but hold nothing that the model can work with. */
    List<NoAnswer.Reason> unusable() {
        List<NoAnswer.Reason> reasons = new ArrayList<>();
        for (ModelCard.Input input : card.inputs()) {
            if (facts.keys().contains(input.layer())) {
                unusable(input).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    ModelAnswer withheld(List<NoAnswer.Reason> reasons) {
        return new ModelAnswer.Withheld(new NoAnswer(card.key(), reasons));
    }

    private Optional<NoAnswer.Reason> unusable(ModelCard.Input input) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : facts.layer(input.layer()).flatten().cells()) {
            if (value < low) {
                low = value;
            }
            if (value > high) {
                high = value;
            }
        }
        if (low > high) {
            return Optional.of(new NoAnswer.Reason.NothingHere(input));
        }
        boolean outside = high < input.validLow() || low > input.validHigh();
        return outside ? Optional.of(new NoAnswer.Reason.OutsideValidRange(input, low, high)) : Optional.empty();
    }
}
