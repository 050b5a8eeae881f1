package nl.areaal.core.observation.trend;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What several stations measured of one quantity, day by day.
 *
 * @param days by datastream: the mean of each day that it measured
 */
public record DailyMeans(Map<Long, Map<LocalDate, Double>> days) {
    /** How many stations there are. */
    public int stations() {
        return days.size();
    }

    /**
     * How far each day is above or below what its stations measure as a rule, so that a station which comes or goes makes no trend.
     */
    public Map<LocalDate, Double> anomalies() {
        Map<LocalDate, double[]> sums = new TreeMap<>();
        for (Map<LocalDate, Double> station : days.values()) {
            double usual =
                    station.values().stream().mapToDouble(one -> one).average().orElse(0);
            station.forEach((day, mean) -> {
                double[] sum = sums.computeIfAbsent(day, first -> new double[2]);
                sum[0] += mean - usual;
                sum[1]++;
            });
        }
        Map<LocalDate, Double> anomalies = new TreeMap<>();
        sums.forEach((day, sum) -> anomalies.put(day, sum[0] / sum[1]));
        return anomalies;
    }

    /**
     * The trend; empty when there are too few days.
     *
     * @param days how many days the slope is told over
     */
    public Optional<TheilSen> trendPer(double days) {
        Map<LocalDate, Double> anomalies = anomalies();
        double[] places = anomalies.keySet().stream()
                .mapToDouble(day -> day.toEpochDay() / days)
                .toArray();
        double[] values =
                anomalies.values().stream().mapToDouble(value -> value).toArray();
        return TheilSen.of(places, values, TheilSen.NORMAL_QUANTILE_95);
    }

    /** A mean of one station on one day. */
    public record Day(long datastream, LocalDate day, double mean) {}

    /**
     * The means of some days among these.
     *
     * @param to exclusive
     */
    public static DailyMeans of(List<Day> days, LocalDate from, LocalDate to) {
        return of(days.stream()
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(to))
                .toList());
    }

    public static DailyMeans of(List<Day> days) {
        Map<Long, Map<LocalDate, Double>> byStation = new HashMap<>();
        days.forEach(one -> byStation
                .computeIfAbsent(one.datastream(), first -> new TreeMap<>())
                .put(one.day(), one.mean()));
        return new DailyMeans(byStation);
    }
}
