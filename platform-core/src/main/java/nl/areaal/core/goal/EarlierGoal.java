package nl.areaal.core.goal;

import java.time.Instant;
import nl.areaal.core.scenario.Theme;

/**
 * How a goal read before somebody changed it.
 *
 * @param replacedBy who changed it then
 */
public record EarlierGoal(GoalText text, Theme theme, GoalPath path, String replacedBy, Instant replacedAt) {}
