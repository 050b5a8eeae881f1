package nl.areaal.geodata.supply;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.core.observation.supply.Pause;

/**
 * The readings of a dataset as one stream.
 *
 * @param datastreams how many it has
 * @param lateDatastreams of them, those whose next reading was due more than half a cadence ago
 * @param lastStored when a reading of it was last stored
 * @param readings that came in the last hour
 * @param unusable messages that came in the last day and could not be used, nor were delivered again
 * @param held messages that wait for the feed to be resumed
 */
public record DatasetSupply(
        String dataset,
        String title,
        int datastreams,
        int lateDatastreams,
        Optional<Instant> lastStored,
        long readings,
        long unusable,
        long held,
        Optional<Pause> pause) {}
