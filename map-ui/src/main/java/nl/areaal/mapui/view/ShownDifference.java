package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;

/**
 * The difference between two runs that lies on the map, with the words for it.
 *
 * @param from what people call that which the difference is taken from
 * @param to what people call that which has so much more
 */
record ShownDifference(RunPair runs, ModelCard card, String from, String to) {
    /**
     * The difference between these runs; empty when there are no such runs (any more), or they are of two models.
     *
     * @param asItIs what people call the region as it is
     */
    static Optional<ShownDifference> find(Scenarios scenarios, RunPair pair, String asItIs) {
        Optional<RunSummary> from = scenarios.find(pair.from());
        Optional<RunSummary> to = scenarios.find(pair.to());
        return from.flatMap(one -> to.filter(other -> other.model().equals(one.model()))
                .flatMap(other -> ModelLibrary.card(other.model())
                        .map(card -> new ShownDifference(
                                pair, card, name(scenarios, one, asItIs), name(scenarios, other, asItIs)))));
    }

    private static String name(Scenarios scenarios, RunSummary run, String asItIs) {
        return run.scenario().flatMap(scenarios::scenario).map(Scenario::name).orElse(asItIs);
    }
}
