package nl.areaal.mapui.ogc.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.TimeSpan;

/** A moment or an interval. What has no time of its own matches whatever is asked, as the standard allows. */
public record DatetimeParameter() implements QueryParameter<TimeSpan> {
    private static final String EXPECTED = "an RFC 3339 moment, or two with '/' between, of which one may be '..'";

    private static final int LAST_YEAR = 9999;

    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public String description() {
        return "A moment, or an interval with '/' between its ends. What has no time of its own always matches.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public TimeSpan whenAbsent() {
        return TimeSpan.ALWAYS;
    }

    @Override
    public TimeSpan parse(String value) throws UnexpectedValueException {
        String[] ends = value.split("/", -1);
        boolean moment = ends.length == 1 && !isOpen(value);
        boolean interval = ends.length == 2 && !(isOpen(ends[0]) && isOpen(ends[1]) && value.length() == 1);
        if (!moment && !interval) {
            throw new UnexpectedValueException(EXPECTED);
        }
        try {
            Optional<Instant> from = end(ends[0]);
            Optional<Instant> until = end(ends[ends.length - 1]);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                throw new UnexpectedValueException("an interval that ends after it starts");
            }
            return new TimeSpan(from, until);
        } catch (DateTimeException e) {
            throw new UnexpectedValueException(EXPECTED);
        }
    }

    /** RFC 3339 has four digits for a year; the database can't hold all that Java could. */
    private static Optional<Instant> end(String text) throws UnexpectedValueException {
        if (isOpen(text)) {
            return Optional.empty();
        }
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
            throw new UnexpectedValueException(EXPECTED);
        }
        return Optional.of(moment.toInstant());
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }
}
