package nl.areaal.geodata.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;

/** Reads the time that one or more cells tell, by the rule of a mapping. */
final class TimeReader {
    private static final String END_OF_DAY = "24:00";
    private static final int HOURS = 24;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][XXX][XX][X]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final List<TimeColumn> columns;
    private final ZoneId zone;
    private final boolean hour;
    private final DateTimeFormatter format;
    private final String pattern;

    TimeReader(TimeRule rule) {
        columns = rule.columns();
        zone = rule.zoneId();
        hour = columns.getLast().pattern().equals(TimeColumn.HOUR);
        List<String> patterns = columns.stream()
                .filter(column -> !column.pattern().equals(TimeColumn.HOUR))
                .map(TimeColumn::pattern)
                .toList();
        pattern = String.join(" ", patterns);
        format = patterns.size() == 1 && columns.getFirst().named()
                ? ISO
                : DateTimeFormatter.ofPattern(
                                TimeColumn.strict(pattern.replace(TimeColumn.ISO, "yyyy-MM-dd")), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The moment that the texts name.
     *
     * @param texts of the columns of the rule, in their order
     * @param cell the place of the first of them in its row, for the report
     */
    Instant read(List<String> texts, int cell) throws CellException {
        String told = String.join(" ", texts).strip();
        try {
            if (TimeRule.epoch(columns.getFirst().pattern())) {
                return sinceEpoch(told);
            }
            return hour ? hourly(texts, told, cell) : moment(told, told, cell);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw new CellException(Cause.BAD_TIME, cell, name(), told, expected());
        }
    }

    private Instant sinceEpoch(String text) {
        long number = Long.parseLong(text);
        return columns.getFirst().pattern().equals(TimeColumn.SECONDS)
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }

    private Instant hourly(List<String> texts, String told, int cell) throws CellException {
        int ended = Integer.parseInt(texts.getLast().strip());
        if (ended < 1 || ended > HOURS) {
            throw new DateTimeException("no hour from 1 to 24");
        }
        String date = String.join(" ", texts.subList(0, texts.size() - 1)).strip();
        LocalDateTime begin = parse(date).query(TemporalQueries.localDate()).atStartOfDay();
        return instant(begin.plusHours(ended), told, cell);
    }

    private Instant moment(String text, String told, int cell) throws CellException {
        if (text.endsWith(END_OF_DAY) && text.length() > END_OF_DAY.length()) {
            String midnight = text.substring(0, text.length() - END_OF_DAY.length()) + "00:00";
            return instant(local(parse(midnight)).plusDays(1), told, cell);
        }
        TemporalAccessor parsed = parse(text);
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        return offset == null
                ? instant(local(parsed), told, cell)
                : OffsetDateTime.from(parsed).toInstant();
    }

    private TemporalAccessor parse(String text) {
        return format.parse(text);
    }

    private static LocalDateTime local(TemporalAccessor parsed) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return time == null ? date.atStartOfDay() : date.atTime(time);
    }

    private Instant instant(LocalDateTime local, String told, int cell) throws CellException {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new CellException(
                    Cause.TIME_DOES_NOT_EXIST, cell, name(), told, "a time that the clocks of " + zone + " showed");
        }
        if (offsets.size() > 1) {
            throw new CellException(
                    Cause.AMBIGUOUS_TIME,
                    cell,
                    name(),
                    told,
                    "a time with its offset, such as " + offsets.getFirst() + " or " + offsets.getLast()
                            + ", or a table in UTC");
        }
        return local.toInstant(offsets.getFirst());
    }

    private String name() {
        return String.join(" + ", columns.stream().map(TimeColumn::column).toList());
    }

    private String expected() {
        if (hour) {
            return "a date as " + pattern + " and an hour from 1 to 24";
        }
        return switch (pattern) {
            case TimeColumn.ISO -> "a time such as 2026-01-31T13:00:00Z";
            case TimeColumn.SECONDS, TimeColumn.MILLIS -> "a whole number since 1970 (" + pattern + ")";
            default -> "a time that exists, as " + pattern;
        };
    }
}
