package nl.areaal.geodata.cql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads dates and times as filters write them: RFC 3339, times in UTC. */
public final class Times {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final String A_DAY = "a date such as '2026-04-30'";
    private static final String A_MOMENT = "a time in UTC such as '2026-04-30T12:00:00Z'";

    private Times() {}

    public static Expression.Day day(String text, String place) {
        if (DAY.matcher(text).matches()) {
            try {
                return new Expression.Day(LocalDate.parse(text));
            } catch (DateTimeException e) {
                // Said below, in the same words.
            }
        }
        throw new InvalidFilterException(place, "'" + text + "'", A_DAY);
    }

    public static Expression.Moment moment(String text, String place) {
        if (MOMENT.matcher(text).matches()) {
            try {
                return new Expression.Moment(Instant.parse(text));
            } catch (DateTimeException e) {
                // Said below, in the same words.
            }
        }
        throw new InvalidFilterException(place, "'" + text + "'", A_MOMENT);
    }

    /** The end of an interval: a day, a moment, or {@code ..} for none. */
    public static Expression end(String text, String place) {
        if (text.equals("..")) {
            return new Expression.Open();
        }
        return text.indexOf('T') > 0 ? moment(text, place) : day(text, place);
    }
}
