package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;

/**
 * A run of a model that is in the store; its evidence, which is large, is {@linkplain RunStore#evidence read by itself}.
 *
 * @param scenario empty for the region as it is
 * @param inputsSha256 the same for runs whose figures must be the same
 * @param grids where the cells of its central answer are; none when the model gave no answer
 * @param baseline the name of the pinned region that it was computed on; empty for runs from before regions were pinned
 * @param noAnswer every reason why there are no figures
 * @param remarks what whoever reads the figures must know about this answer
 */
public record StoredRun(
        UUID id,
        Optional<UUID> scenario,
        String model,
        String modelVersion,
        String inputsSha256,
        Optional<Grids> grids,
        Optional<String> baseline,
        List<Bilingual> noAnswer,
        List<Bilingual> remarks,
        Instant startedAt,
        Instant finishedAt,
        String runBy)
        implements RunOutcome {
    public StoredRun {
        noAnswer = List.copyOf(noAnswer);
        remarks = List.copyOf(remarks);
    }

    /**
     * Cells by the SHA-256 of their artefacts, all in one frame.
     *
     * @param reference of the same model for the region as it is
     */
    public record Grids(GridFrame frame, String result, String reference) {}

    /** The cells, of a run that must have given an answer. */
    public Grids answered() {
        return grids.orElseThrow(() -> new IllegalStateException("run " + id + " of " + model + " gave no answer"));
    }
}
