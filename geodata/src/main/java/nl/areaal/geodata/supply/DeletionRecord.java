package nl.areaal.geodata.supply;

import java.time.Instant;

/**
 * That readings were deleted because they had been kept for as long as was promised.
 *
 * @param dataset empty when what was deleted named no datastream that is known
 * @param rule in words, with the days that applied
 * @param superseded values from before a correction
 * @param unusable messages that could not be used, with their bytes
 * @param oldest of the readings by their own time, or of the unusable messages by when they came
 * @param newest likewise
 */
public record DeletionRecord(
        String dataset,
        String rule,
        Instant olderThan,
        long observations,
        long superseded,
        long unusable,
        Instant oldest,
        Instant newest,
        Instant deletedAt) {

    /** In words, for operators. */
    public String whose() {
        return dataset.isEmpty() ? "datastreams that nobody knows" : dataset;
    }
}
