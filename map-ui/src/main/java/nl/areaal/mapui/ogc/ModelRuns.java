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
class ModelRuns {
    static final RunParameter RUN = new RunParameter();
    static final WordParameter<AreaLevel> LEVEL =
            new WordParameter<>("level", "Only areas of this level.", AreaLevel.class);

    private final Scenarios scenarios;

    ModelRuns(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** Whether a collection is that of a model. */
    static boolean isModel(String collection) {
        return ModelLibrary.card(collection).isPresent();
    }

    /** The card of a model by its key, as a path has it. */
    static ModelCard card(String model) {
        return ModelLibrary.card(model).orElseThrow(() -> new NotFoundException("model", model));
    }

    /** The run of a model that the query asks for, or its newest baseline. */
    RunSummary get(String model, Query query) {
        Optional<UUID> wanted = query.read(RUN);
        return wanted.map(run -> scenarios
                        .find(run)
                        .filter(found -> found.model().equals(model))
                        .orElseThrow(() -> new NotFoundException("run of " + model, run.toString())))
                .map(ModelRuns::answered)
                .or(() -> scenarios.newestBaseline(model))
                .orElseThrow(() -> new NotFoundException("run of " + model, "newest baseline"));
    }

    /** Of a model that gave no answer there is nothing to show. */
    private static RunSummary answered(RunSummary run) {
        if (!run.isAnswered()) {
            throw new NotFoundException(
                    "answer of " + run.model() + " in run", run.id().toString());
        }
        return run;
    }

    /** The figures of the run that the query asks for. */
    PublishedCollection collection(String model, Query query) {
        return collection(card(model), get(model, query), query.read(LEVEL));
    }

    /** The figures of a model's newest baseline, when there is one. */
    Optional<PublishedCollection> newest(ModelCard card) {
        return scenarios.newestBaseline(card.key()).map(run -> collection(card, run, Optional.empty()));
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
