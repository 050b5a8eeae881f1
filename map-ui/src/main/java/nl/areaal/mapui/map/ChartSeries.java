package nl.areaal.mapui.map;

import java.util.List;

/**
 * One line of a chart over time.
 *
 * @param unit as people read it, e.g. µg/m³
 * @param points in order of time
 */
public record ChartSeries(String name, String unit, List<ChartPoint> points) {
    public ChartSeries {
        points = List.copyOf(points);
    }
}
