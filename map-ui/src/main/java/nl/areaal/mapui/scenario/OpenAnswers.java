package nl.areaal.mapui.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.BaselineStore;
import nl.areaal.geodata.scenario.CurrentRegion;
import nl.areaal.geodata.scenario.PinnedRegion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Answers for everybody who asks through the open services: nothing of it is kept. Safe for use by several threads. */
public class OpenAnswers {
    private final AreaBaselines baselines;
    private final CurrentRegion region;
    private final BaselineStore pinned;
    private final RowBands bands;

    OpenAnswers(AreaBaselines baselines, RowBands bands, DataSource database) {
        this.baselines = baselines;
        this.bands = bands;
        this.region = new CurrentRegion(database);
        this.pinned = new BaselineStore(database);
    }

    /**
     * Where there is ground to answer about.
     *
     * @throws BaselineNotReadyException when there is none yet
     */
    public Envelope extent() {
        return baselines.whole().state().facts().frame().extent();
    }

    /**
     * The codes of the areas that there are figures for.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute on
     */
    public List<String> areaCodes() {
        return baselines.whole().areas().stream().map(Zone::code).toList();
    }

    /**
     * What a model that looks at cells says to interventions, at once.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public ModelFigures answer(String model, List<Intervention> interventions) {
        LoadedBaseline baseline = baselines.whole();
        Optional<NoAnswer> silence = silence(baseline, model);
        if (silence.isPresent()) {
            return ModelFigures.silent(silence.get());
        }
        ScenarioEngine engine = baseline.engine().only(model);
        ScenarioState state = interventions.isEmpty()
                ? baseline.state()
                : engine.live(baseline.state(), baseline.state(), interventions);
        return ModelFigures.of(
                engine.figures(model, state).results(engine.figures(model, baseline.state())), List.of());
    }

    /**
     * What models that look at cells say about a piece of ground as it is, by the key of the model.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public SequencedMap<String, ModelFigures> about(Geometry ground, List<String> models) {
        LoadedBaseline whole = baselines.whole();
        LoadedBaseline here = whole.about(List.of(new Zone("ground", ground)));
        SequencedMap<String, ModelFigures> answers = new LinkedHashMap<>();
        for (String model : models) {
            answers.put(
                    model,
                    silence(whole, model)
                            .map(ModelFigures::silent)
                            .orElseGet(() -> ModelFigures.of(
                                    here.engine()
                                            .figures(model, here.state())
                                            .results(here.engine().figures(model, here.state())),
                                    List.of())));
        }
        return answers;
    }

    /**
     * What a model of any kind says to interventions, from the region as the store has it now: loads it all, and may take minutes.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    public ModelFigures answerSlowly(String model, List<Intervention> interventions, Progress progress) {
        PinnedRegion now = pinned.load(region.pin().orElseThrow(BaselineNotReadyException::new));
        Zones zones = new Zones(now.facts().frame(), now.zones());
        ModelByModel asked = new ModelByModel(now.facts(), interventions, zones, bands);
        List<ScenarioModel> needed = needed(model);
        int last = needed.size() - 1;
        for (int place = 0; place < last; place++) {
            asked.answer(needed.get(place), part(progress, place, needed.size()));
        }
        return switch (asked.answer(needed.get(last), part(progress, last, needed.size()))) {
            case ModelAnswer.Given given -> ModelFigures.of(given.results(), given.remarks());
            case ModelAnswer.Withheld withheld -> ModelFigures.silent(withheld.why());
        };
    }

    /** A model, the last, after all those that it builds on. */
    private static List<ScenarioModel> needed(String model) {
        List<ScenarioModel> all = ModelByModel.inOrder(ModelLibrary.models());
        Set<LayerKey> wanted = new HashSet<>(Set.of(new LayerKey(model)));
        for (ScenarioModel each : all.reversed()) {
            if (wanted.contains(each.card().answer())) {
                wanted.addAll(each.card().reads());
            }
        }
        return all.stream()
                .filter(each -> wanted.contains(each.card().answer()))
                .toList();
    }

    private static Progress part(Progress whole, int place, int parts) {
        return (done, total) -> whole.step(done + (long) place * total, (long) parts * total);
    }

    private static Optional<NoAnswer> silence(LoadedBaseline baseline, String model) {
        return baseline.unanswered().stream()
                .filter(one -> one.model().equals(model))
                .findFirst();
    }
}
