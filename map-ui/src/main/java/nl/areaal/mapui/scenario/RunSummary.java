package nl.areaal.mapui.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.geodata.scenario.StoredRun;

/**
 * A run in short.
 *
 * @param scenario empty for the baseline
 * @param inputsSha256 the same for runs whose figures must be the same
 */
public record RunSummary(
        UUID id, String model, String modelVersion, Optional<UUID> scenario, Instant finishedAt, String inputsSha256) {
    static RunSummary of(StoredRun run) {
        return new RunSummary(
                run.id(), run.model(), run.modelVersion(), run.scenario(), run.finishedAt(), run.inputsSha256());
    }
}
