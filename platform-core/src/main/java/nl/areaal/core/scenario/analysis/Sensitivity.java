package nl.areaal.core.scenario.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.engine.AreaFigures;

/**
 * Which parameters make the bands of one model's figures for one area.
 *
 * @param ofValue where the band of the value comes from
 * @param ofDelta where the band of the difference with the reference comes from: errors that both sides share have gone
 */
public record Sensitivity(String model, String areaCode, BandOrigin ofValue, BandOrigin ofDelta) {
    /**
     * The sensitivities of all areas that have an answer on both sides, in their order.
     *
     * @param reference the region as it is, or any other scenario
     */
    public static List<Sensitivity> all(AreaFigures reference, AreaFigures figures) {
        List<Sensitivity> all = new ArrayList<>();
        for (int area = 0; area < figures.areaCodes().size(); area++) {
            find(reference, figures, area).ifPresent(all::add);
        }
        return all;
    }

    /** The sensitivity of an area, by its number; empty when a side has no answer. */
    public static Optional<Sensitivity> find(AreaFigures reference, AreaFigures figures, int area) {
        if (!figures.isComplete(area) || !reference.isComplete(area)) {
            return Optional.empty();
        }
        return Optional.of(new Sensitivity(
                figures.card().key(),
                figures.areaCodes().get(area),
                BandOrigin.of(figures.card().design(), figures.answers(area)),
                BandOrigin.of(figures.card().design(), figures.differences(reference, area))));
    }
}
