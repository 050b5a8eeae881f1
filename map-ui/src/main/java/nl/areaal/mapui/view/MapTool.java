package nl.areaal.mapui.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tool that somebody has in hand on the map, with its state.
 *
 * @param link as the address has it and the map writes it: {@code length:5.12,52.09;5.13,52.10}, {@code area:…},
 *     {@code time:2026-11-27T14:00Z}, {@code swipe:answers,50}, {@code swipe:2026-11-27T14:00Z,50} or {@code sun:2026-06-21T15:10}
 */
record MapTool(String link) {
    /** A hundred places are the most that can be measured through. */
    private static final int LONGEST = 3_000;

    private static final String PLACE = "-?\\d{1,3}(?:\\.\\d{1,8})?,-?\\d{1,2}(?:\\.\\d{1,8})?";
    private static final String HOUR = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:00Z";
    private static final String ANSWERS = "swipe:answers";
    private static final Pattern LINK = Pattern.compile(String.join(
            "|",
            "(?:length|area):(?:" + PLACE + "(?:;" + PLACE + "){0,99})?",
            "time:(?:now|" + HOUR + ")?",
            "swipe:(?:(?:answers|" + HOUR + ")(?:,\\d{1,3})?)?",
            "sun:(?:\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)?"));

    /** Where the moment stands in a link. */
    private static final Pattern TIME = Pattern.compile("time:(" + HOUR + ")");

    /** Where the day of the sun stands in a link. */
    private static final Pattern SUN = Pattern.compile("sun:(\\d{4}-\\d\\d-\\d\\d)T.*");

    /** For these years the formulas for the sun hold. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    /** What an address or the map tells; empty when it is no tool. */
    static Optional<MapTool> parse(String link) {
        return link.length() <= LONGEST && LINK.matcher(link).matches()
                ? Optional.of(new MapTool(link))
                : Optional.empty();
    }

    /** Whether two times or two answers lie side by side. */
    boolean isSwipe() {
        return link.startsWith("swipe:");
    }

    /** Whether two answers of a model lie side by side. */
    boolean comparesAnswers() {
        return link.startsWith(ANSWERS);
    }

    /** The day whose sun is asked about; empty for another tool, and for a day that is none. */
    Optional<LocalDate> sunDay() {
        return Optional.of(SUN.matcher(link)).filter(Matcher::matches).flatMap(found -> day(found.group(1)));
    }

    /** The moment that the map looks back to; empty for the present, and for another tool. */
    Optional<Instant> moment() {
        return Optional.of(TIME.matcher(link)).filter(Matcher::matches).flatMap(found -> instant(found.group(1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(day).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
