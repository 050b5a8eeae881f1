package nl.areaal.geodata.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.AreaEffect;

/**
 * What one model said, as a dossier holds it.
 *
 * @param card of the model that runs now, whose version is the one that made the run
 * @param figures none when the model gave no answer
 * @param evidence what explains the figures
 */
record FrozenRun(
        ModelCard card,
        String inputsSha256,
        Optional<Figures> figures,
        List<Bilingual> noAnswer,
        List<Bilingual> remarks,
        RunEvidence evidence,
        Made made) {
    FrozenRun {
        noAnswer = List.copyOf(noAnswer);
        remarks = List.copyOf(remarks);
    }

    String key() {
        return card.key();
    }

    /** The figures with the cells behind them. */
    record Figures(Grid baseline, Grid value, List<AreaResult> results, List<AreaEffect> effects) {
        Figures {
            results = List.copyOf(results);
            effects = List.copyOf(effects);
        }
    }

    /** When it was made and for whom. */
    record Made(Instant startedAt, Instant finishedAt, String by) {}
}
