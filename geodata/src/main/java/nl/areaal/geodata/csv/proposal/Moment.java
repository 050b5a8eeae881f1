package nl.areaal.geodata.csv.proposal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the local part of times in ISO 8601, to learn how far they lie apart. */
final class Moment {
    private static final int DATE = 10;
    private static final int MINUTES = 16;

    private Moment() {}

    /** Nothing when they are not a second or more apart. */
    static Optional<Duration> between(String first, String second) {
        try {
            Duration step = Duration.between(local(first), local(second));
            return step.toSeconds() >= 1 ? Optional.of(step) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(String text) {
        return text.length() < MINUTES
                ? LocalDate.parse(text.substring(0, DATE)).atStartOfDay()
                : LocalDateTime.parse(text.substring(0, MINUTES).replace(' ', 'T'));
    }
}
