package nl.areaal.mapui.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.scenario.StoredRun;

/**
 * A run in short.
 *
 * @param scenario empty for the region as it is
 * @param inputsSha256 the same for runs whose figures must be the same
 * @param noAnswer every reason why there are no figures; empty when there are
 * @param remarks what whoever reads the figures must know about this answer
 */
public record RunSummary(
        UUID id,
        String model,
        String modelVersion,
        Optional<UUID> scenario,
        Instant finishedAt,
        String inputsSha256,
        List<Bilingual> noAnswer,
        List<Bilingual> remarks) {
    public RunSummary {
        noAnswer = List.copyOf(noAnswer);
        remarks = List.copyOf(remarks);
    }

    static RunSummary of(StoredRun run) {
        return new RunSummary(
                run.id(),
                run.model(),
                run.modelVersion(),
                run.scenario(),
                run.finishedAt(),
                run.inputsSha256(),
                run.noAnswer(),
                run.remarks());
    }

    /** Whether there are figures, and cells to draw. */
    public boolean isAnswered() {
        return noAnswer.isEmpty();
    }
}
