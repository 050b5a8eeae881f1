package nl.areaal.mapui.ogc.query;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A moment or an interval. Our features carry no time of their own, and then the standard lets each of them match; so all
 * that is left to do is to say when the value makes no sense.
 */
public record DatetimeParameter() implements QueryParameter<String> {
    private static final String EXPECTED = "an RFC 3339 moment, or two with '/' between, of which one may be '..'";

    private static final int LAST_YEAR = 9999;

    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public String description() {
        return "A moment or an interval. Features have no time of their own, so each of them matches.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public String whenAbsent() {
        return "../..";
    }

    @Override
    public String parse(String value) throws UnexpectedValueException {
        String[] ends = value.split("/", -1);
        boolean moment = ends.length == 1 && !isOpen(value);
        boolean interval = ends.length == 2 && !(isOpen(ends[0]) && isOpen(ends[1]) && value.length() == 1);
        if (!moment && !interval) {
            throw new UnexpectedValueException(EXPECTED);
        }
        try {
            requireOrder(ends);
        } catch (DateTimeException e) {
            throw new UnexpectedValueException(EXPECTED);
        }
        return value;
    }

    private static void requireOrder(String[] ends) throws UnexpectedValueException {
        OffsetDateTime start = isOpen(ends[0]) ? OffsetDateTime.MIN : moment(ends[0]);
        String last = ends[ends.length - 1];
        OffsetDateTime end = isOpen(last) ? OffsetDateTime.MAX : moment(last);
        if (end.isBefore(start)) {
            throw new UnexpectedValueException("an interval that ends after it starts");
        }
    }

    /** RFC 3339 has four digits for a year; the database can't hold all that Java could. */
    private static OffsetDateTime moment(String text) throws UnexpectedValueException {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
            throw new UnexpectedValueException(EXPECTED);
        }
        return moment;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }
}
