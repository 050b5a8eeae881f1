package nl.areaal.geodata.csv;

import java.util.OptionalDouble;

/** Numbers as people write them in tables, with a point or a comma, without signs between thousands. */
final class Numbers {
    private final char decimal;

    Numbers(String decimal) {
        this.decimal = decimal.charAt(0);
    }

    /** The number, which may be infinite when it is too large; empty when it is none. */
    OptionalDouble read(String text) {
        String number = text.strip();
        if (!wellFormed(number)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(decimal == ',' ? number.replace(',', '.') : number));
    }

    String expected() {
        return decimal == ',' ? "a number with a decimal comma, such as 12,5" : "a number such as 12.5";
    }

    /** Sign, digits, decimals, exponent: what Java reads beyond that (1d, 0x1p3, NaN) is no number to a partner. */
    private boolean wellFormed(String text) {
        int at = skipSign(text, 0);
        int whole = skipDigits(text, at);
        int digits = whole - at;
        at = whole;
        if (at < text.length() && text.charAt(at) == decimal) {
            int part = skipDigits(text, at + 1);
            digits += part - at - 1;
            at = part;
        }
        if (digits > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = skipSign(text, at + 1);
            at = skipDigits(text, exponent);
            digits = at - exponent;
        }
        return digits > 0 && at == text.length();
    }

    private static int skipSign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
