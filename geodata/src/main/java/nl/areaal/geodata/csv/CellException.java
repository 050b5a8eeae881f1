package nl.areaal.geodata.csv;

/** Says on its way to the row why a cell can't be used. Carries no stack: it is an answer, not a bug. */
final class CellException extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause why;
    private final int cell;
    private final String column;
    private final String value;
    private final String expected;

    /**
     * Describes the cell.
     *
     * @param cell its place in the row from 1, or 0 when the row as a whole is wrong
     */
    CellException(Cause why, int cell, String column, String value, String expected) {
        super(column + " is '" + value + "', expected " + expected, null, false, false);
        this.why = why;
        this.cell = cell;
        this.column = column;
        this.value = value;
        this.expected = expected;
    }

    Fault at(long line) {
        return new Fault(why, line, cell, column, value, expected);
    }
}
