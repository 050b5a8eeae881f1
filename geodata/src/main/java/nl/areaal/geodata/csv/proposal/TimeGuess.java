package nl.areaal.geodata.csv.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.Edge;
import nl.areaal.geodata.csv.TimeColumn;
import nl.areaal.geodata.csv.TimeRule;

/** Finds the columns that tell the time, and guesses the zone. */
final class TimeGuess {
    private static final String DUTCH = "Europe/Amsterdam";
    private static final Duration USUAL = Duration.ofHours(1);
    private static final int UNKNOWN = -1;

    private final Sample sample;
    private final List<Finding> findings;
    private final List<Integer> columns = new ArrayList<>();
    private final List<TimeColumn> read = new ArrayList<>();

    TimeGuess(Sample sample, List<Finding> findings) {
        this.sample = sample;
        this.findings = findings;
    }

    /** The columns, from 0, that tell the time. */
    List<Integer> columns() {
        return List.copyOf(columns);
    }

    /** Nothing when no column can be read as a time, which is told. */
    Optional<TimeRule> find() {
        int first = first();
        if (first == UNKNOWN) {
            findings.add(Finding.error("no-time", Map.of("columns", String.join(", ", sample.names()))));
            return Optional.empty();
        }
        String pattern = pattern(first).orElseThrow();
        use(first, pattern);
        if (Clock.dayOrMonth(sample.column(first))) {
            findings.add(Finding.warning(
                    "day-or-month",
                    Map.of("column", name(first), "value", sample.column(first).getFirst())));
        }
        boolean hour = !pattern.contains("H") && addTimeOfDay(first);
        String zone = zone(first, pattern);
        return Optional.of(new TimeRule(read, zone, hour ? Edge.END : Edge.BEGIN, period(pattern)));
    }

    private int first() {
        int found = UNKNOWN;
        for (int i = 0; i < sample.names().size(); i++) {
            if (pattern(i).isPresent()) {
                if (Clock.timely(name(i))) {
                    return i;
                }
                found = found == UNKNOWN ? i : found;
            }
        }
        return found;
    }

    /** A date may have its time in the next column. Says whether that is an hour from 1 to 24. */
    private boolean addTimeOfDay(int date) {
        for (int i = date + 1; i < Math.min(date + 3, sample.names().size()); i++) {
            List<String> cells = sample.column(i);
            if (Clock.hours(name(i), cells)) {
                use(i, TimeColumn.HOUR);
                findings.add(Finding.warning("hour-ends", Map.of("column", name(i))));
                return true;
            }
            Optional<String> time = Clock.timely(name(i)) ? Clock.timeOfDay(cells) : Optional.empty();
            if (time.isPresent()) {
                use(i, time.get());
                return false;
            }
        }
        return false;
    }

    private void use(int column, String pattern) {
        columns.add(column);
        read.add(new TimeColumn(name(column), pattern));
    }

    private String zone(int column, String pattern) {
        boolean absolute = pattern.startsWith("epoch") || Clock.withOffset(sample.column(column));
        String head = columns.stream()
                .map(this::name)
                .reduce("", (a, b) -> a + " " + b)
                .toLowerCase(Locale.ROOT);
        if (absolute || head.matches(".*\\b(utc|gmt|ut)\\b.*")) {
            return "UTC";
        }
        if (head.matches(".*\\b(met|mez|cet|wintertijd)\\b.*")) {
            return "+01:00";
        }
        findings.add(Finding.warning("zone-guessed", Map.of("zone", DUTCH, "column", name(column))));
        return DUTCH;
    }

    /** The step that is there most between rows that follow each other, if the times are easily read. */
    private Duration period(String pattern) {
        if (read.size() > 1 || !pattern.equals(TimeColumn.ISO)) {
            return pattern.contains("H") || read.size() > 1 ? USUAL : Duration.ofDays(1);
        }
        Map<Duration, Integer> steps = new HashMap<>();
        List<String> cells = sample.column(columns.getFirst());
        for (int i = 1; i < cells.size(); i++) {
            Moment.between(cells.get(i - 1), cells.get(i)).ifPresent(step -> steps.merge(step, 1, Integer::sum));
        }
        return steps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(USUAL);
    }

    private Optional<String> pattern(int column) {
        return Clock.pattern(name(column), sample.column(column));
    }

    private String name(int column) {
        return sample.names().get(column);
    }
}
