package nl.areaal.geodata.supply;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asks that messages which could not be used be delivered again.
 *
 * @param reason the code of the problems that were mended; empty for all
 * @param dataset whose messages; empty for all, also those of which nobody can tell
 */
public record ReplayRequest(
        long id,
        Optional<String> reason,
        Optional<String> dataset,
        String askedBy,
        Instant askedAt,
        Optional<Instant> finishedAt,
        long replayed,
        long unusable) {}
