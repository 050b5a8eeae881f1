package nl.areaal.mapui.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.AreaFigure;
import nl.areaal.geodata.scenario.AreaFigureStore;
import nl.areaal.geodata.scenario.ScenarioStore;

/**
 * What all models say about one area. For the areas of the region it was kept with their runs; for an area that somebody drew it is
 * summed over the same cells at once. Safe for use by several threads.
 */
public class AreaAnswers {
    private final AreaBaselines baselines;
    private final AreaFigureStore figures;
    private final ScenarioStore scenarios;

    AreaAnswers(AreaBaselines baselines, DataSource database) {
        this.baselines = baselines;
        this.figures = new AreaFigureStore(database);
        this.scenarios = new ScenarioStore(database);
    }

    /**
     * The answers for an area, in the order in which people meet the models.
     *
     * @param run whose scenario is asked about; empty for the region as it is
     * @throws BaselineNotReadyException when an area was drawn where there is nothing yet to sum
     */
    public List<Told> about(String areaCode, Optional<UUID> run) {
        Optional<UUID> scenario = run.flatMap(figures::scenario);
        List<AreaFigure> found = scenario.map(id -> figures.of(id, areaCode)).orElseGet(() -> figures.asItIs(areaCode));
        if (AreaBaselines.isDrawn(areaCode)) {
            return inOrder(summed(areaCode, found, scenario.flatMap(scenarios::find)));
        }
        return inOrder(found);
    }

    /** The figures of the runs for a drawn area; those of runs from other facts than today's can't be told any more. */
    private List<AreaFigure> summed(String areaCode, List<AreaFigure> runs, Optional<Scenario> scenario) {
        DrawnFigures drawn = DrawnFigures.of(baselines, areaCode, scenario);
        return runs.stream()
                .filter(run -> drawn.areOf(run.model(), run.inputsSha256()))
                .map(run -> run.with(drawn.result(run.model())))
                .toList();
    }

    private static List<Told> inOrder(List<AreaFigure> figures) {
        List<ModelCard> order = ModelLibrary.cards();
        return figures.stream()
                .flatMap(figure -> order.stream()
                        .filter(card -> card.key().equals(figure.model()))
                        .map(card -> new Told(card, figure)))
                .sorted(Comparator.comparingInt(told -> order.indexOf(told.card())))
                .toList();
    }

    /**
     * What one model says.
     *
     * @param card of the model as it is today; the run may be of an earlier version
     */
    public record Told(ModelCard card, AreaFigure figure) {
        /** The run that found it. */
        public UUID run() {
            return figure.run();
        }

        /** Empty where the model has no figure for the area. */
        public Optional<AreaResult> result() {
            return figure.result();
        }
    }
}
