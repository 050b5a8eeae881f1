package nl.areaal.core.scenario;

import java.util.List;

/** Answers a what-if question about the region: a pure function of the facts, with everything about it on its card. */
public sealed interface ScenarioModel permits CellModel, RegionModel {
    /** What the algorithm register publishes. */
    ModelCard card();

    /** The numbers of its card that it can be asked with another value for; a model that says nothing takes no other values. */
    default List<Adjustable> adjustable() {
        return List.of();
    }

    /** Whether it can be asked under an assumption about it. */
    default boolean takes(Assumption one) {
        return one.model().equals(card().key())
                && adjustable().stream()
                        .anyMatch(known -> known.parameter().equals(one.parameter()) && known.holds(one.value()));
    }

    /**
     * The same model with other numbers on its card.
     *
     * @param card its own, but for {@link #adjustable()} numbers
     */
    default ScenarioModel with(ModelCard card) {
        throw new UnsupportedOperationException("model " + card.key() + " takes no other card");
    }

    /**
     * The same model as it computes when people hold other values to be right.
     *
     * @throws IllegalArgumentException when it can't take a value, and the message says why
     */
    default ScenarioModel assuming(Assumptions assumptions) {
        List<Assumption> own = assumptions.about(card().key());
        own.forEach(one -> requireTaken(this, one));
        return own.isEmpty() ? this : with(card().assuming(own));
    }

    private static void requireTaken(ScenarioModel model, Assumption one) {
        List<Adjustable> known = model.adjustable();
        Adjustable taken = known.stream()
                .filter(adjustable -> adjustable.parameter().equals(one.parameter()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("assumption: model " + one.model()
                        + " can't be asked with another value for " + one.parameter() + ", expected one of "
                        + known.stream().map(Adjustable::parameter).toList()));
        if (!taken.holds(one.value())) {
            throw new IllegalArgumentException("assumption: " + one.parameter() + " of model " + one.model() + " is "
                    + one.value() + ", expected " + taken.least() + " to " + taken.most());
        }
    }
}
