package nl.areaal.mapui.goal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Pace;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.compare.CellSpread;

/**
 * All there is to tell about a goal now.
 *
 * @param figure empty when none is known
 * @param spread how the places of the area differ; empty where that is not known
 * @param text the newest that somebody wrote about it
 * @param changes why that text no longer fits; none when it does
 */
public record Standing(
        Goal goal,
        Optional<Figure> figure,
        Optional<CellSpread> spread,
        Optional<Pace> pace,
        List<Evidence> measures,
        Optional<Interpretation> text,
        List<AsOf.Change> changes) {
    public Standing {
        measures = List.copyOf(measures);
        changes = List.copyOf(changes);
    }

    /** Whether somebody wrote about it and the figures have changed since. */
    public boolean isStale() {
        return !changes.isEmpty();
    }

    /**
     * What is known of what a measure would do.
     *
     * @param scenario what the scenario is called in which it was worked out
     * @param result what that does to the indicator of the goal; empty where nobody computed it
     * @param run that found it
     */
    public record Evidence(
            Measure measure, Optional<String> scenario, Optional<AreaResult> result, Optional<UUID> run) {}
}
