package nl.areaal.geodata.csv;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How the time of a reading is told.
 *
 * <p>A reading of an interval is noted at the beginning of it. A local time that its zone skips, or has twice, is a fault:
 * nobody can say which moment was meant.
 *
 * @param columns one column, or several that are read from left to right, such as a date and an hour
 * @param zone where times without an offset are local: UTC, an offset such as +01:00, or a place such as Europe/Amsterdam
 * @param edge which end of the interval the columns name
 * @param period how long an interval is, and how often a reading is due
 */
public record TimeRule(List<TimeColumn> columns, String zone, Edge edge, Duration period) {
    private static final int MOST_COLUMNS = 3;

    public TimeRule {
        columns = List.copyOf(columns);
        Require.that(
                !columns.isEmpty() && columns.size() <= MOST_COLUMNS, "columns of the time", columns, "one to three");
        Require.that(
                columns.stream().skip(1).noneMatch(column -> epoch(column.pattern())),
                "columns of the time",
                columns,
                "seconds or milliseconds since 1970 in a column of their own");
        Require.that(
                columns.size() == 1 || !columns.getFirst().pattern().equals(TimeColumn.HOUR),
                "columns of the time",
                columns,
                "the date before the hour");
        Require.that(exists(zone), "zone", zone, "UTC, an offset such as +01:00 or a place such as Europe/Amsterdam");
        Require.that(period.toSeconds() >= 1, "period", period, "a second or more, such as PT1H");
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    static boolean epoch(String pattern) {
        return pattern.equals(TimeColumn.SECONDS) || pattern.equals(TimeColumn.MILLIS);
    }

    private static boolean exists(String zone) {
        try {
            var _ = ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
