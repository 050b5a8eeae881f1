package nl.areaal.geodata.origin;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.core.observation.Observation;

/**
 * What came of a datastream since a moment, on two clocks: when things were measured, and when they were known.
 *
 * @param since the moment that is looked back to
 * @param measuredThen the newest reading of that moment as it is known now; empty when there is none
 * @param knownThen the newest reading that was known at that moment, as it was known then; empty when none was
 * @param added readings that were measured since
 * @param late readings that were measured before and came in since
 * @param corrected how often a reading was corrected since
 * @param flagged readings that were measured since and have a flag
 */
public record StreamWeek(
        Instant since,
        Optional<Observation> measuredThen,
        Optional<Observation> knownThen,
        long added,
        long late,
        long corrected,
        long flagged) {}
