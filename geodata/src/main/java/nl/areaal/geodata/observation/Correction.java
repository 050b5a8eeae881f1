package nl.areaal.geodata.observation;

import java.time.Instant;

/**
 * A reading that replaced an earlier one of the same datastream and time.
 *
 * @param version counts up with each correction; the first reading was 1
 */
public record Correction(long datastreamId, Instant phenomenonTime, double was, double is, int version) {}
