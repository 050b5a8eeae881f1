package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.coverage.LoadedFacts;
import nl.areaal.geodata.coverage.StoredCoverage;

/** The region as it is, answered by every model that can, and held in memory once for everybody. */
final class LoadedBaseline {
    private final ScenarioEngine engine;
    private final ScenarioState state;
    private final LoadedFacts known;
    private final Map<String, String> pins;
    private final List<Zone> areas;
    private final AreaOutlines outlines;
    private final List<CellModel> models;
    private final List<NoAnswer> unanswered;
    private final Map<String, String> ownInputsSha256;
    private final Map<String, ZoneSums> terms = new ConcurrentHashMap<>();
    private final Optional<LoadedBaseline> whole;

    LoadedBaseline(ScenarioEngine engine, ScenarioState state, LoadedFacts known, List<Zone> areas) {
        this(engine, state, known, areas, Optional.empty());
    }

    private LoadedBaseline(
            ScenarioEngine engine,
            ScenarioState state,
            LoadedFacts known,
            List<Zone> areas,
            Optional<LoadedBaseline> whole) {
        this.whole = whole;
        this.engine = engine;
        this.state = state;
        this.known = known;
        this.pins = known.pins();
        this.areas = List.copyOf(areas);
        this.outlines = new AreaOutlines(areas);
        this.models = engine.answering(state.facts());
        this.unanswered = engine.unanswered(state.facts());
        this.ownInputsSha256 = named(List.of());
    }

    /** The same cells with figures for other areas. */
    LoadedBaseline about(List<Zone> others) {
        ScenarioEngine over = engine.over(new Zones(state.facts().frame(), others));
        return new LoadedBaseline(over, over.summed(state), known, others, Optional.of(whole()));
    }

    /** The one that runs are kept of: this one, or that which this one has the cells of. */
    LoadedBaseline whole() {
        return whole.orElse(this);
    }

    ScenarioEngine engine() {
        return engine;
    }

    ScenarioState state() {
        return state;
    }

    List<Zone> areas() {
        return areas;
    }

    /** The codes of the areas that interventions touch, the smallest first. */
    List<String> touched(List<Intervention> interventions) {
        return outlines.touched(interventions);
    }

    /** The models that answered. */
    List<CellModel> models() {
        return models;
    }

    /** Why the others did not. */
    List<NoAnswer> unanswered() {
        return unanswered;
    }

    /** The sums of the parts of a model's formula over the areas; the first who asks has them computed. */
    ZoneSums terms(CellModel model) {
        return terms.computeIfAbsent(model.card().key(), key -> engine.termSums(model, state));
    }

    /** The fact of that name, when a coverage of the store is behind it. */
    private Optional<StoredCoverage> coverage(LayerKey key) {
        return known.coverages().stream()
                .filter(stored -> stored.coverage().id().equals(key.id()))
                .findFirst();
    }

    /** The SHA-256 of a fact, be it a coverage or the roads. */
    Optional<String> factSha256(LayerKey key) {
        return Optional.ofNullable(pins.get(key.id()));
    }

    /** The dataset versions and rules behind a fact. */
    List<String> madeFrom(LayerKey key) {
        if (key.equals(Facts.ROADS)) {
            return known.roadVersions();
        }
        return coverage(key).map(stored -> stored.coverage().madeFrom()).orElse(List.of());
    }

    /** The model whose answer that is, when it answered. */
    Optional<CellModel> model(LayerKey key) {
        return models.stream()
                .filter(model -> model.card().answer().equals(key))
                .findFirst();
    }

    /** The names of the runs of all models on this baseline, by all that goes into each; by the key of the model. */
    Map<String, String> inputsSha256(List<Intervention> interventions) {
        if (interventions.isEmpty()) {
            return ownInputsSha256;
        }
        return named(interventions);
    }

    private Map<String, String> named(List<Intervention> interventions) {
        return ModelByModel.inputsSha256(ModelByModel.inOrder(models), pins, areas, interventions);
    }
}
