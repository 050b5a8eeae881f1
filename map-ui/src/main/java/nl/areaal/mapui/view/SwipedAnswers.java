package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.mapui.map.LeftAnswer;
import nl.areaal.mapui.map.ModelOverlay;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;

/**
 * Two answers of a model side by side on the map, in the same colours.
 *
 * @param sides which they are; the one that a difference is taken from lies on the left
 * @param asItIs what the model says of the region as it is, whose colours both have
 */
record SwipedAnswers(ShownDifference sides, RunSummary asItIs) {
    /**
     * The two that a difference is between; or the region as it is and the scenario of a run.
     *
     * @param run that lies on the map
     * @param now what people call the region as it is
     */
    static Optional<SwipedAnswers> of(
            Optional<ShownDifference> difference, Optional<RunSummary> run, Scenarios scenarios, String now) {
        return difference
                .or(() -> run.filter(RunSummary::isAnswered)
                        .filter(one -> one.scenario().isPresent())
                        .flatMap(one -> scenarios
                                .newestBaseline(one.model())
                                .map(base -> new RunPair(base.id(), one.id()))
                                .flatMap(pair -> ShownDifference.find(scenarios, pair, now))))
                .flatMap(sides -> scenarios
                        .newestBaseline(sides.card().key())
                        .filter(RunSummary::isAnswered)
                        .map(base -> new SwipedAnswers(sides, base)));
    }

    LeftAnswer left(double opacity) {
        return new LeftAnswer(sides.from(), sides.to(), overlay(sides.runs().from(), opacity));
    }

    ModelOverlay right(double opacity) {
        return overlay(sides.runs().to(), opacity);
    }

    private ModelOverlay overlay(UUID run, double opacity) {
        Optional<UUID> colours = Optional.of(asItIs.id()).filter(id -> !id.equals(run));
        return new ModelOverlay(sides.card().key(), run, colours, Show.VALUE, opacity);
    }
}
