package nl.areaal.mapui.profile;

import java.util.Optional;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.trend.TheilSen;

/**
 * Whether one quantity rises or falls in an area.
 *
 * @param slope over {@link Trends#SLOPE_DAYS}
 * @param stations how many measured it
 * @param weekAgo the slope of as many days up to a week ago, by what is known now; empty when they were too few
 */
public record Trend(
        ObservedProperty property, MeasuredUnit unit, TheilSen slope, int stations, Optional<TheilSen> weekAgo) {}
