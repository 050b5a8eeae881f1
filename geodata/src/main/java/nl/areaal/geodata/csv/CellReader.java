package nl.areaal.geodata.csv;

import java.util.Set;

/** Finds the readings in the cells of a row. */
interface CellReader {
    /** The columns, from 0, that hold readings. */
    Set<Integer> used();

    /** Reads a row; a cell that is wrong is told and leaves the others as they are. */
    void read(Row row, Moments moments, TableSink sink) throws CellException;
}
