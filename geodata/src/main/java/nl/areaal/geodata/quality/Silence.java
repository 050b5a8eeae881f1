package nl.areaal.geodata.quality;

import java.time.Instant;
import java.util.Optional;

/**
 * A datastream of which nothing came for longer than its contract allows.
 *
 * @param since the time of the newest reading before
 * @param ended when readings were seen to return; empty while it lasts
 * @param revision counts up when it begins or ends
 */
public record Silence(long datastreamId, Instant since, Optional<Instant> ended, int revision) {}
