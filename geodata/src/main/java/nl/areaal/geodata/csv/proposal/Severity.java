package nl.areaal.geodata.csv.proposal;

/** How much a finding matters. */
public enum Severity {
    /** The table can't be read before this is mended. */
    ERROR,
    /** A guess that somebody should look at. */
    WARNING,
    INFO
}
