package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.AreaResult;

/**
 * What a run of a model found for one area.
 *
 * @param modelVersion that ran
 * @param inputsSha256 of the run
 * @param result empty where it found nothing
 */
public record AreaFigure(
        UUID run,
        String model,
        String modelVersion,
        Instant finishedAt,
        String inputsSha256,
        Optional<AreaResult> result) {
    /** The same run with another figure. */
    public AreaFigure with(Optional<AreaResult> other) {
        return new AreaFigure(run, model, modelVersion, finishedAt, inputsSha256, other);
    }
}
