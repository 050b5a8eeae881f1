package nl.areaal.ingest.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads a date and time with offset as RFC 3339 writes it, without making an object of it.
 *
 * <p>Finer parts than microseconds are cut off: the store holds no more. A leap second is refused: the store can't hold
 * it.
 */
final class Rfc3339 {
    /** Answer for what is no date and time. */
    static final long BAD = Long.MIN_VALUE;
    /** Answer for a date and time that lacks its offset. */
    static final long NO_ZONE = Long.MIN_VALUE + 1;

    private static final int WITHOUT_FRACTION = "2026-01-01T00:00:00".length();
    private static final int OFFSET = "+01:00".length();
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int MICRO_DIGITS = 6;

    private Rfc3339() {}

    /** Microseconds since 1970 in UTC of the text between two positions, or {@link #BAD} or {@link #NO_ZONE}. */
    static long epochMicros(byte[] text, int from, int to) {
        if (to - from < WITHOUT_FRACTION) {
            return BAD;
        }
        long second = localSecond(text, from);
        int end = from + WITHOUT_FRACTION;
        long micros = 0;
        if (end < to && text[end] == '.') {
            int digits = digits(text, end + 1, to);
            if (digits == 0) {
                return BAD;
            }
            micros = fraction(text, end + 1, digits);
            end += 1 + digits;
        }
        if (second == BAD) {
            return BAD;
        }
        long offset = end == to ? NO_ZONE : offsetSeconds(text, end, to);
        return offset == BAD || offset == NO_ZONE ? offset : (second - offset) * MICROS_PER_SECOND + micros;
    }

    private static long localSecond(byte[] text, int at) {
        int year = number(text, at, 4);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        int hour = number(text, at + 11, 2);
        int minute = number(text, at + 14, 2);
        int second = number(text, at + 17, 2);
        boolean punctuated = text[at + 4] == '-'
                && text[at + 7] == '-'
                && (text[at + 10] | 0x20) == 't'
                && text[at + 13] == ':'
                && text[at + 16] == ':';
        if (!punctuated || !isDate(year, month, day) || !isTime(hour, minute) || second < 0 || second > 59) {
            return BAD;
        }
        return LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
    }

    private static long offsetSeconds(byte[] text, int at, int to) {
        if (to - at == 1 && (text[at] | 0x20) == 'z') {
            return 0;
        }
        if (to - at != OFFSET || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
            return BAD;
        }
        int hours = number(text, at + 1, 2);
        int minutes = number(text, at + 4, 2);
        if (!isTime(hours, minutes)) {
            return BAD;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return text[at] == '-' ? -seconds : seconds;
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static boolean isTime(int hour, int minute) {
        return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
    }

    private static int digits(byte[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end - from;
    }

    private static long fraction(byte[] text, int from, int digits) {
        long micros = 0;
        for (int i = 0; i < MICRO_DIGITS; i++) {
            micros = micros * 10 + (i < digits ? text[from + i] - '0' : 0);
        }
        return micros;
    }

    /** A number of so many digits, or -1. */
    private static int number(byte[] text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
