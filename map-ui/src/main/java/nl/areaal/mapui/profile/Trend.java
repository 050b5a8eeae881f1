package nl.areaal.mapui.profile;

import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.trend.TheilSen;

/**
 * Whether one quantity rises or falls in an area.
 *
 * @param slope over {@link Trends#SLOPE_DAYS}
 * @param stations how many measured it
 */
public record Trend(ObservedProperty property, MeasuredUnit unit, TheilSen slope, int stations) {}
