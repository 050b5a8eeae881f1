package nl.areaal.mapui.language;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes numbers and times the way the reader's language does. Times are those of the region's clocks. */
public record Figures(Locale locale) {
    public static final ZoneId REGION_ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String MINUS = "\u2212";

    public String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace("-", MINUS);
    }

    /** Always with this many decimals, so that columns line up. */
    public String decimal(double number, int decimals) {
        return format(number, decimals);
    }

    /** With its sign, also when it is positive: for changes. */
    public String change(double number, int decimals) {
        String written = format(number, decimals);
        return number > 0 && !isZero(written) ? "+" + written : written;
    }

    /** A reading with as many decimals as its size asks for: some three digits. */
    public String reading(double number) {
        double size = Math.abs(number);
        if (size >= 100) {
            return format(number, 0);
        }
        return format(number, size >= 10 ? 1 : 2);
    }

    /** As many decimals as the number has, at most four. */
    public String plain(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number).replace("-", MINUS);
    }

    /** How many decimals give a number of this size three digits or so; two for nothing. */
    public static int decimalsFor(double size) {
        double absolute = Math.abs(size);
        if (!(absolute > 0) || (absolute >= 1 && absolute < 10)) {
            return 2;
        }
        if (absolute >= 10) {
            return absolute >= 100 ? 0 : 1;
        }
        return absolute >= 0.1 ? 3 : 4;
    }

    /** The same for a figure and how it changes: more where the change could not be seen otherwise. */
    public static int decimalsFor(double size, double change) {
        int enough = decimalsFor(size);
        int most = enough + 3;
        while (enough < most && change != 0 && Math.abs(change) * Math.pow(10, enough) < 0.5) {
            enough++;
        }
        return enough;
    }

    /** E.g. 1,21 – 1,66. */
    public String band(double low, double high, int decimals) {
        return format(low, decimals) + "\u2009\u2013\u2009" + format(high, decimals);
    }

    /** Date and time to the minute. */
    public String moment(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(REGION_ZONE));
    }

    /** E.g. 1 mrt 2025. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The time of day to the second. */
    public String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(time.atZone(REGION_ZONE));
    }

    private String format(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(number);
        if (isZero(written)) {
            return written.replace("-", "");
        }
        return written.replace("-", MINUS);
    }

    private static boolean isZero(String written) {
        return written.chars().noneMatch(character -> character >= '1' && character <= '9');
    }
}
