package nl.areaal.core.network;

/**
 * How buildings stand along a street, which decides how well its air is refreshed: the four types of standard method 1 of the
 * Regeling beoordeling luchtkwaliteit 2007.
 */
public enum StreetType {
    /** Type 1: buildings on both sides, far apart for their height. */
    WIDE_CANYON,
    /** Type 2: buildings on both sides, close together for their height. */
    NARROW_CANYON,
    /** Type 3: buildings on one side. */
    ONE_SIDED,
    /** Type 4: every other street in town. */
    OPEN
}
