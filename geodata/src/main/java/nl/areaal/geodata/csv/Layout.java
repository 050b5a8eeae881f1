package nl.areaal.geodata.csv;

/** How readings lie in a table. */
public enum Layout {
    /** A column for each quantity. */
    PROPERTIES,
    /** A column for each station, all of one quantity. */
    STATIONS,
    /** A row for each reading, with a column that names the quantity. */
    LONG
}
