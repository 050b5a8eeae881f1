package nl.areaal.geodata.scenario;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.AreaResult;

/**
 * What a run of a model found for one area.
 *
 * @param inputsSha256 of the run
 * @param result empty where it found nothing
 */
public record AreaFigure(UUID run, String model, String inputsSha256, Optional<AreaResult> result) {}
