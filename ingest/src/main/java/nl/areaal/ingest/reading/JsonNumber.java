package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Reads one JSON number out of bytes.
 *
 * <p>A mantissa below 2^53 and a power of ten up to 22 are both exact as a double, so one multiplication or division
 * gives the correctly rounded value (W. D. Clinger, 1990); whatever is longer goes to the JDK.
 */
final class JsonNumber {
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT = 9_999;

    private byte[] text = {};
    private int at;
    private int digits;
    private long mantissa;
    private int exponent;
    private boolean whole;
    private double value;

    /**
     * Reads the number that begins at a position.
     *
     * @return the position after it, or -1 when none begins there
     */
    int read(byte[] from, int start) {
        text = from;
        at = start;
        digits = 0;
        mantissa = 0;
        exponent = 0;
        boolean negative = skip('-');
        whole = !negative;
        if (!integer() || !fraction() || !exponent()) {
            return -1;
        }
        value = isExact() ? scaled(negative) : Double.parseDouble(new String(text, start, at - start, ISO_8859_1));
        return at;
    }

    /** The value of the number read last; infinite when it is too large for a double. */
    double value() {
        return value;
    }

    /** Whether it was written as a whole number without sign that fits in a long. */
    boolean isWhole() {
        return whole && digits <= MOST_DIGITS;
    }

    long wholeValue() {
        return mantissa;
    }

    private boolean integer() {
        if (skip('0')) {
            return !isDigit();
        }
        return digits(0);
    }

    private boolean fraction() {
        if (!skip('.')) {
            return true;
        }
        whole = false;
        return digits(-1);
    }

    private boolean exponent() {
        if (!skip('e') && !skip('E')) {
            return true;
        }
        whole = false;
        boolean negative = skip('-');
        if (!negative) {
            skip('+');
        }
        int written = 0;
        int start = at;
        while (isDigit()) {
            written = Math.min(MOST_EXPONENT, written * 10 + (text[at++] - '0'));
        }
        exponent += negative ? -written : written;
        return at > start;
    }

    /** Adds one or more digits to the mantissa, each moving the exponent by a step. */
    private boolean digits(int exponentStep) {
        int start = at;
        while (isDigit()) {
            mantissa = mantissa * 10 + (text[at++] - '0');
            exponent += exponentStep;
            digits += mantissa == 0 ? 0 : 1;
        }
        return at > start;
    }

    private boolean isExact() {
        return digits <= MOST_DIGITS && mantissa <= EXACT && Math.abs(exponent) < POWERS_OF_TEN.length;
    }

    private double scaled(boolean negative) {
        double size = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
        return negative ? -size : size;
    }

    private boolean isDigit() {
        return at < text.length && text[at] >= '0' && text[at] <= '9';
    }

    private boolean skip(char wanted) {
        if (at < text.length && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }
}
