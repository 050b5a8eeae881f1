package nl.areaal.core.text;

import java.util.regex.Pattern;

/**
 * Writes a text as one cell of comma-separated values (RFC 4180).
 *
 * <p>Spreadsheets take a cell that begins with {@code = + - @}, a tab or a carriage return for a formula, whoever wrote it, and would
 * compute it: such a text gets an apostrophe before it, as OWASP advises against formula injection. Numbers stay as they are.
 */
public final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";
    private static final String TO_BE_QUOTED = ",\"\r\n";

    private CsvCell() {}

    /** The cell, in quotes where it needs them. */
    public static String of(String text) {
        String harmless = harmless(text);
        return harmless.chars().anyMatch(letter -> TO_BE_QUOTED.indexOf(letter) >= 0) ? inQuotes(harmless) : harmless;
    }

    /** The cell, in quotes whatever it holds. */
    public static String quoted(String text) {
        return inQuotes(harmless(text));
    }

    private static String harmless(String text) {
        boolean isFormula = !text.isEmpty()
                && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }

    private static String inQuotes(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
