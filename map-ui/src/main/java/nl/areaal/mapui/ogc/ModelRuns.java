package nl.areaal.mapui.ogc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.ZonalCollection;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.RunParameter;
import nl.areaal.mapui.ogc.query.WordParameter;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.stereotype.Component;

/** The runs of the models, and their figures by area: a collection for each model, named by its key. */
@Component
public class ModelRuns {
    public static final RunParameter RUN =
            new RunParameter("run", "The run whose result is wanted; the newest baseline when not said.");
    static final RunParameter BESIDE = new RunParameter(
            "beside",
            "Another run of the same model, from which a change is taken; the run's own baseline when not said.");
    static final WordParameter<AreaLevel> LEVEL =
            new WordParameter<>("level", "Only areas of this level.", AreaLevel.class);

    private final Scenarios scenarios;

    ModelRuns(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** Whether a collection is that of a model. */
    public static boolean isModel(String collection) {
        return ModelLibrary.card(collection).isPresent();
    }

    /** The card of a model by its key, as a path has it. */
    public static ModelCard card(String model) {
        return ModelLibrary.card(model).orElseThrow(() -> new NotFoundException("model", model));
    }

    /** Whether a run is what its model says of the region as it is now. */
    public boolean isNewestBaseline(RunSummary run) {
        return newestRun(run.model())
                .filter(newest -> newest.id().equals(run.id()))
                .isPresent();
    }

    /** The run of a model that the query asks for, or its newest baseline. */
    public RunSummary get(String model, Query query) {
        Optional<UUID> wanted = query.read(RUN);
        return wanted.map(run -> named(model, run))
                .or(() -> newestRun(model))
                .orElseThrow(() -> new NotFoundException("run of " + model, "newest baseline"));
    }

    /** What a model says of the region as it is now, when it has run. */
    Optional<RunSummary> newestRun(String model) {
        return scenarios.newestBaseline(model);
    }

    /** The run that the query wants another one set beside, if it does. */
    Optional<RunSummary> beside(String model, Query query) {
        return query.read(BESIDE).map(run -> named(model, run));
    }

    /** Of a model that gave no answer there is nothing to show. */
    private RunSummary named(String model, UUID run) {
        RunSummary found = scenarios
                .find(run)
                .filter(one -> one.model().equals(model))
                .orElseThrow(() -> new NotFoundException("run of " + model, run.toString()));
        if (!found.isAnswered()) {
            throw new NotFoundException("answer of " + model + " in run", run.toString());
        }
        return found;
    }

    /** The figures of the run that the query asks for. */
    PublishedCollection collection(String model, Query query) {
        return collection(card(model), get(model, query), query.read(LEVEL));
    }

    /** The figures of a model's newest baseline, when there is one. */
    Optional<PublishedCollection> newest(ModelCard card) {
        return newestRun(card.key()).map(run -> collection(card, run, Optional.empty()));
    }

    /** The figures of the newest baselines of all models that have one. */
    List<PublishedCollection> allNewest() {
        return ModelLibrary.cards().stream()
                .flatMap(card -> newest(card).stream())
                .toList();
    }

    private static PublishedCollection collection(ModelCard card, RunSummary run, Optional<AreaLevel> level) {
        return ZonalCollection.of(card.key(), card.name(), run.id(), run.finishedAt(), level);
    }
}
