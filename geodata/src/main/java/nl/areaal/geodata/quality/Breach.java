package nl.areaal.geodata.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The readings of one datastream and day that broke its contract by one test.
 *
 * @param cause the code of the flag
 * @param day in UTC
 * @param readings how many; 0 when they were all mended since
 * @param extent from where to where; none when there are none
 * @param examplesJson the first of them, as an array of objects with phenomenonTime and result
 * @param revision counts up whenever it changes
 */
public record Breach(
        long datastreamId,
        String cause,
        LocalDate day,
        int readings,
        Optional<Extent> extent,
        String examplesJson,
        int revision) {

    /** The first and last time, the lowest and highest result. */
    public record Extent(Instant first, Instant last, double lowest, double highest) {}
}
