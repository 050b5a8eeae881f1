package nl.areaal.core.goal;

import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Theme;

/**
 * What is wanted of an area by some year, and what it is measured by.
 *
 * @param example whether it was made up to show what the platform can do
 */
public record Goal(
        UUID id, AreaCode area, GoalText text, Theme theme, Indicator indicator, GoalPath path, boolean example) {
    /** The same goal, put another way; what it is measured by stays, or it would be another goal. */
    public Goal changed(GoalText newText, Theme newTheme, GoalPath newPath) {
        return new Goal(id, area, newText, newTheme, indicator, newPath, example);
    }
}
