package nl.areaal.geodata.csv.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.areaal.geodata.csv.TimeColumn;

/** Tells how times are written, by trying what is common. */
final class Clock {
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?");
    private static final Pattern OFFSET = Pattern.compile(".*:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}(:?\\d{2})?)");
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{8,9}");
    private static final Pattern MILLIS = Pattern.compile("[1-9]\\d{11,12}");
    private static final Pattern TIMELY = Pattern.compile(
            ".*(time|tijd|date|datum|stamp|moment|epoch|yyyy|periode|uur|hour).*|t|ts", Pattern.CASE_INSENSITIVE);
    private static final List<String> DATES = List.of(
            "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy");
    private static final List<String> TIMES = List.of("HH:mm", "HH:mm:ss", "H:mm", "HHmm");

    private Clock() {}

    static boolean timely(String head) {
        return TIMELY.matcher(head).matches();
    }

    /** How the times of a column are written, if they are times. */
    static Optional<String> pattern(String head, List<String> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (all(cells, ISO)) {
            return Optional.of(TimeColumn.ISO);
        }
        if (timely(head) && all(cells, MILLIS)) {
            return Optional.of(TimeColumn.MILLIS);
        }
        if (timely(head) && all(cells, SECONDS)) {
            return Optional.of(TimeColumn.SECONDS);
        }
        return fitting(cells).findFirst();
    }

    /** Whether day and month could as well be the other way round. */
    static boolean dayOrMonth(List<String> cells) {
        List<String> all = fitting(cells).toList();
        return all.stream().anyMatch(pattern -> pattern.startsWith("dd/MM"))
                && all.stream().anyMatch(pattern -> pattern.startsWith("MM/dd"));
    }

    static Optional<String> timeOfDay(List<String> cells) {
        return cells.isEmpty()
                ? Optional.empty()
                : TIMES.stream()
                        .filter(pattern -> cells.stream().allMatch(cell -> reads(pattern, cell)))
                        .findFirst();
    }

    /** Whether all are hours from 1 to 24, with a 24 among them or a head that says so. */
    static boolean hours(String head, List<String> cells) {
        return head.matches("(?i)h|hh|uur|hour")
                && cells.stream().allMatch(cell -> cell.matches("0?[1-9]|1\\d|2[0-4]"));
    }

    static boolean withOffset(List<String> cells) {
        return all(cells, OFFSET);
    }

    private static Stream<String> fitting(List<String> cells) {
        return DATES.stream()
                .flatMap(date -> Stream.concat(Stream.of(date), TIMES.stream().map(time -> date + " " + time)))
                .filter(pattern -> cells.stream().allMatch(cell -> reads(pattern, cell)));
    }

    private static boolean reads(String pattern, String text) {
        String whole = text.endsWith("24:00") ? text.substring(0, text.length() - 5) + "00:00" : text;
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            var _ = format.parseBest(whole, LocalDateTime::from, LocalDate::from, LocalTime::from);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean all(List<String> cells, Pattern pattern) {
        return cells.stream().allMatch(cell -> pattern.matcher(cell).matches());
    }
}
