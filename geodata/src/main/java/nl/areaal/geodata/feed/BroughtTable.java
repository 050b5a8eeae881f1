package nl.areaal.geodata.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * A table that somebody brought to a feed on the page.
 *
 * @param sha256 names its bytes among the artefacts
 * @param finishedAt when it was dealt with; empty while it waits
 * @param known whether the same bytes were stored before, so that nothing was done
 * @param trouble why nothing of it could be stored
 */
public record BroughtTable(
        long id,
        String feed,
        String name,
        String sha256,
        String by,
        Instant at,
        Optional<Instant> finishedAt,
        long readings,
        long refused,
        boolean known,
        Optional<String> trouble) {}
