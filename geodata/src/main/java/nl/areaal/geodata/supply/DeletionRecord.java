package nl.areaal.geodata.supply;

import java.time.Instant;

/**
 * That readings were deleted because they had been kept for as long as was promised.
 *
 * @param rule in words, with the days that applied
 * @param superseded values from before a correction
 */
public record DeletionRecord(
        String dataset,
        String rule,
        Instant olderThan,
        long observations,
        long superseded,
        Instant oldest,
        Instant newest,
        Instant deletedAt) {}
