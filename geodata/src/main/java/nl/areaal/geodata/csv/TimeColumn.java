package nl.areaal.geodata.csv;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A column that tells the time, or a part of it.
 *
 * @param pattern how it is written, such as {@code dd-MM-yyyy HH:mm}; or {@link #ISO}, {@link #HOUR}, {@link #SECONDS} or
 *     {@link #MILLIS}
 */
public record TimeColumn(String column, String pattern) {
    /** A date, or a date and time, as ISO 8601 writes them, with an offset or without. */
    public static final String ISO = "iso";
    /** An hour from 1 to 24 that names the end of that hour of the day. */
    public static final String HOUR = "hour";
    /** Seconds since 1970 in UTC. */
    public static final String SECONDS = "epoch-seconds";
    /** Milliseconds since 1970 in UTC. */
    public static final String MILLIS = "epoch-millis";

    private static final int LONGEST_PATTERN = 60;

    public TimeColumn {
        Require.that(
                pattern.length() <= LONGEST_PATTERN && known(pattern),
                "pattern of column " + column,
                pattern,
                "iso, hour, epoch-seconds, epoch-millis or letters such as dd-MM-yyyy HH:mm");
    }

    boolean named() {
        return pattern.equals(ISO) || pattern.equals(HOUR) || pattern.equals(SECONDS) || pattern.equals(MILLIS);
    }

    /** The pattern with {@code u} for years: {@code y} needs an era when dates are checked strictly. */
    static String strict(String pattern) {
        return pattern.replace('y', 'u');
    }

    private static boolean known(String pattern) {
        if (pattern.equals(ISO) || pattern.equals(HOUR) || pattern.equals(SECONDS) || pattern.equals(MILLIS)) {
            return true;
        }
        try {
            var _ = DateTimeFormatter.ofPattern(strict(pattern), Locale.ROOT);
            return !pattern.isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
