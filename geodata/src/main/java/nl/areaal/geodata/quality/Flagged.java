package nl.areaal.geodata.quality;

/**
 * A reading whose flags are to change.
 *
 * @param result that was judged: should it have been corrected since, the flags are not for it
 * @param code the flags that it is to have
 */
record Flagged(long datastreamId, long epochMicros, double result, int code) {}
