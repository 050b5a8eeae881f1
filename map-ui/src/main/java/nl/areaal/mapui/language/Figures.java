package nl.areaal.mapui.language;

import java.text.NumberFormat;
import java.time.Instant;
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
