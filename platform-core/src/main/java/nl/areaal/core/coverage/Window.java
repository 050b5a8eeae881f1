package nl.areaal.core.coverage;

/**
 * A rectangle of cells of a {@link GridFrame}.
 *
 * @param column the westernmost column
 * @param row the northernmost row
 * @param columns 0 when the window is empty
 */
public record Window(int column, int row, int columns, int rows) {
    public static final Window EMPTY = new Window(0, 0, 0, 0);

    public Window {
        if (columns < 0 || rows < 0) {
            throw new IllegalArgumentException(
                    "window: " + columns + " columns and " + rows + " rows, expected neither below 0");
        }
    }

    /** The window from one corner up to, but not including, the other; empty when they are the wrong way round. */
    public static Window between(int fromColumn, int fromRow, int toColumn, int toRow) {
        return toColumn <= fromColumn || toRow <= fromRow
                ? EMPTY
                : new Window(fromColumn, fromRow, toColumn - fromColumn, toRow - fromRow);
    }

    public boolean isEmpty() {
        return columns == 0 || rows == 0;
    }

    public long cells() {
        return (long) columns * rows;
    }

    /** The first column east of the window. */
    public int endColumn() {
        return column + columns;
    }

    /** The first row south of the window. */
    public int endRow() {
        return row + rows;
    }

    public Window intersection(Window other) {
        return between(
                Math.max(column, other.column),
                Math.max(row, other.row),
                Math.min(endColumn(), other.endColumn()),
                Math.min(endRow(), other.endRow()));
    }

    public boolean intersects(Window other) {
        return !intersection(other).isEmpty();
    }

    public boolean contains(Window other) {
        return other.isEmpty() || intersection(other).equals(other);
    }

    /** The smallest window that holds both. */
    public Window union(Window other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : between(
                        Math.min(column, other.column),
                        Math.min(row, other.row),
                        Math.max(endColumn(), other.endColumn()),
                        Math.max(endRow(), other.endRow()));
    }

    /** The window with so many cells more on every side; an empty one stays empty. */
    public Window grow(int cells) {
        return isEmpty() ? EMPTY : between(column - cells, row - cells, endColumn() + cells, endRow() + cells);
    }

    public Window shift(int columnsEast, int rowsSouth) {
        return isEmpty() ? EMPTY : new Window(column + columnsEast, row + rowsSouth, columns, rows);
    }
}
