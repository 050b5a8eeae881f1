package nl.areaal.mapui.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.provenance.Origins;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.coverage.LoadedFacts;

/** The region as it is, answered by every model that can, and held in memory once for everybody. */
final class LoadedBaseline {
    private final ScenarioEngine engine;
    private final ScenarioState state;
    private final Origins origins;
    private final List<Zone> areas;
    private final AreaOutlines outlines;
    private final List<CellModel> models;
    private final List<NoAnswer> unanswered;
    private final Map<String, ZoneSums> terms = new ConcurrentHashMap<>();
    private final Map<Asked, Optional<CellSpread>> spreads = new ConcurrentHashMap<>();
    private final Optional<LoadedBaseline> whole;
    private final Optional<Usual> usual;
    private Map<String, double[]> landCover = Map.of();
    private volatile boolean recorded;

    LoadedBaseline(ScenarioEngine engine, ScenarioState state, LoadedFacts known, List<Zone> areas) {
        this(engine, state, known.origins(), areas, Optional.empty(), Optional.empty());
    }

    private LoadedBaseline(
            ScenarioEngine engine,
            ScenarioState state,
            Origins origins,
            List<Zone> areas,
            Optional<LoadedBaseline> whole,
            Optional<Usual> usual) {
        this.whole = whole;
        this.usual = usual;
        this.engine = engine;
        this.state = state;
        this.origins = origins;
        this.areas = List.copyOf(areas);
        this.outlines = new AreaOutlines(areas);
        this.models = engine.answering(state.facts());
        this.unanswered = engine.unanswered(state.facts());
    }

    /** The same cells with figures for other areas. */
    LoadedBaseline about(List<Zone> others) {
        ScenarioEngine over = engine.over(new Zones(state.facts().frame(), others));
        return new LoadedBaseline(over, over.summed(state), origins, others, Optional.of(whole()), Optional.empty());
    }

    /**
     * The same region as the models compute it under assumptions: only those that they concern are asked anew.
     *
     * @throws IllegalArgumentException when a model can't take a value
     */
    LoadedBaseline assuming(Assumptions assumptions) {
        List<CellModel> others = assumptions.appliedTo(engine.models());
        Set<String> concerned = assumptions.concerned(others);
        ScenarioEngine asking = engine.asking(others);
        return new LoadedBaseline(
                asking,
                asking.baseline(state, concerned),
                origins,
                areas,
                Optional.empty(),
                Optional.of(new Usual(this, concerned)));
    }

    /** The one for everybody that this one goes back to. */
    LoadedBaseline root() {
        return whole().usual.map(Usual::baseline).orElseGet(this::whole);
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

    /** Whether its figures are known to be in the store. */
    boolean isRecorded() {
        return recorded;
    }

    void markRecorded() {
        recorded = true;
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
        return usual.filter(one -> !one.concerned.contains(model.card().key()))
                .map(one -> one.baseline.terms(model))
                .orElseGet(() -> terms.computeIfAbsent(model.card().key(), key -> engine.termSums(model, state)));
    }

    /**
     * How the cells of an area differ by what a model says, empty where it says nothing; the first who asks has it worked out, which takes
     * as long as the area is large.
     */
    Optional<CellSpread> spread(String model, String areaCode) {
        return spreads.computeIfAbsent(new Asked(model, areaCode), asked -> spread(state, model, areaCode));
    }

    private Optional<CellSpread> spread(ScenarioState of, String model, String areaCode) {
        return of.models().contains(model)
                ? CellSpread.of(of.value(model), engine.zones(), engine.zones().number(areaCode))
                : Optional.empty();
    }

    /** The same for each model. */
    Map<String, CellSpread> spreads(String areaCode) {
        return spreads(state, model -> spread(model, areaCode));
    }

    /** The same for each model of a scenario on this region. */
    Map<String, CellSpread> spreads(ScenarioState of, String areaCode) {
        return spreads(of, model -> spread(of, model, areaCode));
    }

    private static Map<String, CellSpread> spreads(ScenarioState of, Function<String, Optional<CellSpread>> spread) {
        Map<String, CellSpread> found = new HashMap<>();
        of.models().forEach(model -> spread.apply(model).ifPresent(one -> found.put(model, one)));
        return found;
    }

    private record Asked(String model, String areaCode) {}

    /** Which shares of each area are built up, under trees, grass and water; the first who asks has them computed. */
    synchronized Map<String, double[]> landCover() {
        if (landCover.isEmpty()) {
            landCover = LandCover.of(state.facts(), engine.zones());
        }
        return landCover;
    }

    /** Where each fact comes from. */
    Origins origins() {
        return origins;
    }

    /** The names that runs on it have by all that goes into them, by the key of the model. */
    Map<String, String> runNames(List<Intervention> interventions) {
        return ModelByModel.inputsSha256(ModelByModel.inOrder(models), origins.sha256(), areas, interventions);
    }

    /** The answers to a scenario, computed from those of the baseline. */
    ScenarioState state(List<Intervention> interventions) {
        return interventions.isEmpty() ? state : engine.live(state, state, interventions);
    }

    /**
     * The baseline without assumptions that one with them was made from.
     *
     * @param concerned the keys of the models whose answers can be others
     */
    private record Usual(LoadedBaseline baseline, Set<String> concerned) {}
}
