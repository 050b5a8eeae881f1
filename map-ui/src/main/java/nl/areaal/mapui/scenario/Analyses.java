package nl.areaal.mapui.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.analysis.Reaction;
import nl.areaal.core.scenario.analysis.Reactions;
import nl.areaal.core.scenario.analysis.Sensitivity;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Contender;
import nl.areaal.core.scenario.compare.Merge;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.inverse.BestPlaces;
import nl.areaal.core.scenario.inverse.Goal;
import nl.areaal.core.scenario.inverse.Measure;
import nl.areaal.core.scenario.inverse.Outcome;
import nl.areaal.core.scenario.inverse.Question;
import nl.areaal.core.scenario.inverse.TargetSearch;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.mapui.scenario.Compared.Spreads;

/** Sets saved scenarios side by side, merges them, and asks how much of a measure reaches a goal. Safe for several threads. */
public class Analyses {
    private static final int MOST_LISTED = 200;

    /** A block of one hectare: what people picture when they hear "a hectare". */
    private static final double BLOCK_METRES = 100;

    private final AreaBaselines areas;
    private final ScenarioStore scenarios;
    private final Scenarios runs;
    private final KeptStates states = new KeptStates();

    Analyses(AreaBaselines areas, ScenarioStore scenarios, Scenarios runs) {
        this.areas = areas;
        this.scenarios = scenarios;
        this.runs = runs;
    }

    /** The scenarios that somebody had computed, the newest first. */
    public List<SavedScenario> saved() {
        return scenarios.newest(MOST_LISTED);
    }

    public Optional<Scenario> find(UUID id) {
        return scenarios.find(id);
    }

    /**
     * Keeps a scenario with where it came from, before it is computed.
     *
     * @param parents none, one that it is a branch of, or two that it merges
     */
    public void keep(Scenario scenario, List<UUID> parents, String user) {
        scenarios.save(scenario, parents, user);
    }

    /**
     * Scenarios beside the region as it is, on what is known now.
     *
     * @param asItIs what people call the region as it is
     * @throws BaselineNotReadyException when there is nothing yet to compute them on
     */
    public Compared compare(List<Scenario> compared, String asItIs) {
        return new Compared(compared, comparison(areas::whole, compared, asItIs));
    }

    private Comparison comparison(
            Function<Assumptions, LoadedBaseline> baselines, List<Scenario> compared, String asItIs) {
        List<Contender> contenders = new ArrayList<>();
        LoadedBaseline usual = baselines.apply(Assumptions.NONE);
        contenders.add(new Contender(asItIs, figures(usual, usual.state())));
        for (Scenario scenario : compared) {
            contenders.add(contender(baselines.apply(scenario.assumptions()), scenario));
        }
        return new Comparison(contenders, 0);
    }

    /** How the cells of an area differ among themselves in each scenario that is compared. */
    public Spreads spreads(Compared compared, String areaCode) {
        List<Map<String, CellSpread>> spreads = new ArrayList<>();
        spreads.add(areas.about(areaCode).spreads(areaCode));
        for (Scenario scenario : compared.scenarios()) {
            LoadedBaseline own = areas.about(areaCode, scenario.assumptions());
            spreads.add(own.spreads(state(own, scenario.interventions()), areaCode));
        }
        String asItIs = compared.comparison().contenders().getFirst().name();
        Comparison here = AreaBaselines.isDrawn(areaCode)
                ? comparison(assumed -> areas.about(areaCode, assumed), compared.scenarios(), asItIs)
                : compared.comparison();
        return new Spreads(areaCode, here, spreads);
    }

    /**
     * How the cells of an area differ among themselves as the region is; empty where the cells of a model are not in memory: it
     * looks at the region as a whole, or the baseline has yet to be loaded.
     */
    public Optional<CellSpread> spread(String model, String areaCode) {
        return runs.isLoaded() ? areas.about(areaCode).spread(model, areaCode) : Optional.empty();
    }

    /**
     * Which shares of an area, drawn or not, are built up, under trees, grass and water; empty when that is not known or the facts are not
     * in memory.
     */
    public Optional<double[]> landCover(String areaCode) {
        return runs.isLoaded()
                ? Optional.ofNullable(areas.about(areaCode).landCover().get(areaCode))
                : Optional.empty();
    }

    /** The measures of two scenarios together, seen from the nearest scenario that both go back to. */
    public Merged merge(Scenario one, Scenario other) {
        Optional<Scenario> ancestor = scenarios
                .ancestry(List.of(one.id(), other.id()))
                .nearestCommon(one.id(), other.id())
                .flatMap(scenarios::find);
        List<Intervention> origin =
                ancestor.map(Scenario::interventions).orElseGet(() -> Merge.commonFirstSteps(one, other));
        return new Merged(Merge.of(origin, one.interventions(), other.interventions()), ancestor);
    }

    /**
     * The runs of two scenarios whose cells tell what the second has more than the first; those that were not computed on the
     * region as it is now are computed anew.
     *
     * @param from a scenario; empty for the region as it is
     * @throws NoSuchElementException when the model has no answer to one of them
     */
    public RunPair difference(Optional<Scenario> from, Optional<Scenario> to, String model, String user) {
        return new RunPair(run(from, model, user), run(to, model, user));
    }

    /**
     * The run of a scenario whose cells can be drawn; one that was not computed on the region as it is now is computed anew.
     *
     * @param scenario empty for the region as it is
     * @throws NoSuchElementException when the model has no answer to it
     */
    public UUID run(Optional<Scenario> scenario, String model, String user) {
        runs.ensureBaseline();
        return scenario.map(one -> runs.run(one, user).stream()
                        .filter(run -> run.model().equals(model))
                        .findFirst())
                .orElseGet(() -> runs.newestBaseline(model))
                .map(RunSummary::id)
                .orElseThrow(() -> new NoSuchElementException("model " + model + " has no run of "
                        + scenario.map(Scenario::name).orElse("the region as it is")));
    }

    /**
     * How much of a measure makes a figure so much better.
     *
     * @param before what is tried out without the measure
     * @param better by how much, in the unit of the model; of a model of which more is neither, by how much it should rise
     */
    public Outcome howMuch(Trial before, Measure measure, String model, String areaCode, double better) {
        Question question = question(before, model, areaCode, better);
        return new TargetSearch(question, measure).run();
    }

    /**
     * Where a hectare of a measure does most for an area, on top of a scenario.
     *
     * @param like a measure of the kind and with the settings that are meant, wherever it lies
     * @throws java.util.concurrent.CancellationException when the listener says that nobody wants to know any more
     */
    public BestPlaces bestPlaces(Trial before, Intervention like, String model, String areaCode, Progress progress) {
        Question question = question(before, model, areaCode, 0);
        return BestPlaces.of(question, like.kind(), InterventionKind.settingsOf(like), BLOCK_METRES, progress);
    }

    private Question question(Trial before, String model, String areaCode, double better) {
        LoadedBaseline baseline = areas.about(areaCode, before.assumptions());
        ScenarioState without = state(baseline, before.interventions());
        AreaFigures figures = baseline.engine().figures(model, without);
        ModelCard card = figures.card();
        double now = figures.central(baseline.engine().zones().number(areaCode));
        double wanted = card.moreIs() == ModelCard.MoreIs.WORSE ? now - better : now + better;
        return new Question(baseline.engine(), baseline.state(), without, Goal.of(card, areaCode, wanted, now));
    }

    /** What is tried out does for an area according to each model, the strongest first; the region under the same assumptions. */
    public List<Reacting> reactions(Trial trial, String areaCode) {
        LoadedBaseline baseline = areas.about(areaCode, trial.assumptions());
        ScenarioEngine engine = baseline.engine();
        ScenarioState now = state(baseline, trial.interventions());
        int area = engine.zones().number(areaCode);
        List<Reacting> reacting = new ArrayList<>();
        for (Reaction reaction : new Reactions(engine, baseline.state(), baseline.state(), now).in(areaCode)) {
            Optional<Sensitivity> sensitivity = now.models().contains(reaction.model())
                    ? Sensitivity.find(
                            engine.figures(reaction.model(), baseline.state()),
                            engine.figures(reaction.model(), now),
                            area)
                    : Optional.empty();
            ModelLibrary.card(reaction.model())
                    .ifPresent(card -> reacting.add(new Reacting(card, reaction, sensitivity)));
        }
        return reacting;
    }

    private ScenarioState state(LoadedBaseline baseline, List<Intervention> interventions) {
        return states.get(baseline, interventions);
    }

    private Contender contender(LoadedBaseline baseline, Scenario scenario) {
        SequencedMap<String, AreaFigures> asItIs =
                scenario.assumptions().isEmpty() ? new LinkedHashMap<>() : figures(baseline, baseline.state());
        return new Contender(scenario.name(), figures(baseline, state(baseline, scenario.interventions())), asItIs);
    }

    private static SequencedMap<String, AreaFigures> figures(LoadedBaseline baseline, ScenarioState state) {
        SequencedMap<String, AreaFigures> figures = new LinkedHashMap<>();
        for (CellModel model : baseline.models()) {
            String key = model.card().key();
            figures.put(key, baseline.engine().figures(key, state));
        }
        return figures;
    }
}
