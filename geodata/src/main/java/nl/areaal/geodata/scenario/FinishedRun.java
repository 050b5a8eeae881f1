package nl.areaal.geodata.scenario;

import java.time.Instant;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.engine.ModelAnswer;

/**
 * A run that has come to its end and is not in the store yet.
 *
 * @param inputsSha256 the same for runs whose figures must be the same
 */
public record FinishedRun(
        String model,
        String modelVersion,
        String inputsSha256,
        ModelAnswer answer,
        RunEvidence evidence,
        Instant startedAt,
        Instant finishedAt)
        implements RunOutcome {}
