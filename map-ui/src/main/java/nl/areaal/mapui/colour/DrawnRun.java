package nl.areaal.mapui.colour;

import nl.areaal.core.scenario.ModelCard;
import nl.areaal.mapui.scenario.RunGrids;

/**
 * The cells of a run with the scales that colour them.
 *
 * @param value for the answer itself: spread over what the region as it is has
 * @param change for what the scenario changes
 */
public record DrawnRun(ModelCard card, RunGrids grids, ModelScale value, ModelScale change) {
    static DrawnRun of(ModelCard card, RunGrids grids) {
        Bounds bounds = Bounds.of(card.key(), grids.baseline());
        double most = Bounds.most(card.key(), grids.value(), grids.baseline());
        return new DrawnRun(card, grids, ModelScale.value(card, bounds), ModelScale.change(card, most));
    }

    /** The cells of two runs, with a scale that shows how they differ however close they lie together. */
    static DrawnRun difference(ModelCard card, RunGrids grids) {
        Bounds bounds = Bounds.of(card.key(), grids.baseline());
        double most = Bounds.most(grids.value(), grids.baseline());
        return new DrawnRun(card, grids, ModelScale.value(card, bounds), ModelScale.change(card, most));
    }

    public ModelScale scale(boolean change) {
        return change ? this.change : value;
    }
}
