package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.coverage.GridFrame;

/**
 * A run of a model that is in the store.
 *
 * @param scenario empty for the baseline
 * @param resultSha256 the artefact with the cells of its central answer, which lie in the frame
 * @param provenance as JSON
 */
public record StoredRun(
        UUID id,
        Optional<UUID> scenario,
        String model,
        String modelVersion,
        String inputsSha256,
        String resultSha256,
        GridFrame frame,
        String provenance,
        Instant startedAt,
        Instant finishedAt,
        String runBy) {}
