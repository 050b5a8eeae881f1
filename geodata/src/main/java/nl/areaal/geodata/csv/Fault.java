package nl.areaal.geodata.csv;

/**
 * A row or cell that gives no reading, and why.
 *
 * @param line from 1, as an editor counts
 * @param cell from 1, or 0 when the row as a whole is wrong
 * @param column its name
 * @param value what it holds, shortened
 */
public record Fault(Cause cause, long line, int cell, String column, String value, String expected) {
    private static final int LONGEST_VALUE = 80;

    public Fault {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    @Override
    public String toString() {
        return "line " + line + ": " + column + " is '" + value + "', expected " + expected;
    }
}
