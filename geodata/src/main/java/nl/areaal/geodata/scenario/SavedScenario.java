package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A scenario in the store, in short.
 *
 * @param parents that it was begun from: none, one that it is a branch of, or two that it merges
 */
public record SavedScenario(UUID id, String name, String createdBy, Instant createdAt, List<Parent> parents) {
    public SavedScenario {
        parents = List.copyOf(parents);
    }

    /** A scenario that another was begun from. */
    public record Parent(UUID id, String name, Instant createdAt) {}
}
