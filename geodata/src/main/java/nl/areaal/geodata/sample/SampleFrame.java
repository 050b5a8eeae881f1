package nl.areaal.geodata.sample;

/**
 * The drawing board of the sample region: square cells in RD New, rows from north to south.
 *
 * @param west easting of the west edge
 * @param north northing of the north edge
 */
record SampleFrame(double west, double north, double cellMetres, int columns, int rows) {
    /** Holds the whole province with room around it. */
    static final SampleFrame REGION = new SampleFrame(111_000, 480_000, 50, 1_260, 1_060);

    int cells() {
        return columns * rows;
    }

    double hectaresPerCell() {
        return cellMetres * cellMetres / 10_000;
    }

    /** Easting of the middle of a cell. */
    double x(int cell) {
        return west + (cell % columns + 0.5) * cellMetres;
    }

    /** Northing of the middle of a cell. */
    double y(int cell) {
        int row = cell / columns;
        return north - (row + 0.5) * cellMetres;
    }

    int column(double x) {
        return (int) Math.floor((x - west) / cellMetres);
    }

    int row(double y) {
        return (int) Math.floor((north - y) / cellMetres);
    }

    /** The cell at a place, or -1 beyond the edge. */
    int cellAt(double x, double y) {
        int column = column(x);
        int row = row(y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }
}
