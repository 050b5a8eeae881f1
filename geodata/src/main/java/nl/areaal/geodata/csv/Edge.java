package nl.areaal.geodata.csv;

/** Which end of its interval a time names. */
public enum Edge {
    BEGIN,
    END
}
