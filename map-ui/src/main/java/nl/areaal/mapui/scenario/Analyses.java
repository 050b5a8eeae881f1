package nl.areaal.mapui.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.analysis.Reaction;
import nl.areaal.core.scenario.analysis.Reactions;
import nl.areaal.core.scenario.analysis.Sensitivity;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Contender;
import nl.areaal.core.scenario.compare.Merge;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.inverse.Goal;
import nl.areaal.core.scenario.inverse.Measure;
import nl.areaal.core.scenario.inverse.Outcome;
import nl.areaal.core.scenario.inverse.Question;
import nl.areaal.core.scenario.inverse.TargetSearch;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.geodata.scenario.ScenarioStore;

/** Sets saved scenarios side by side, merges them, and asks how much of a measure reaches a goal. Safe for several threads. */
public class Analyses {
    private static final int MOST_LISTED = 200;

    private final BaselineLoader baselines;
    private final ScenarioStore scenarios;

    Analyses(BaselineLoader baselines, ScenarioStore scenarios) {
        this.baselines = baselines;
        this.scenarios = scenarios;
    }

    /** The scenarios that somebody had computed, the newest first. */
    public List<SavedScenario> saved() {
        return scenarios.newest(MOST_LISTED);
    }

    public Optional<Scenario> find(UUID id) {
        return scenarios.find(id);
    }

    /**
     * Scenarios beside the region as it is, on what is known now.
     *
     * @param asItIs what people call the region as it is
     * @throws BaselineNotReadyException when there is nothing yet to compute them on
     */
    public Comparison compare(List<Scenario> compared, String asItIs) {
        LoadedBaseline baseline = baseline();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender(baseline, asItIs, baseline.state()));
        for (Scenario scenario : compared) {
            contenders.add(contender(baseline, scenario.name(), state(baseline, scenario.interventions())));
        }
        return new Comparison(contenders, 0);
    }

    /** The measures of two scenarios together; what both begin with alike counts as their common origin. */
    public Merge merge(Scenario one, Scenario other) {
        int alike = 0;
        int most = Math.min(one.interventions().size(), other.interventions().size());
        while (alike < most
                && one.interventions().get(alike).equals(other.interventions().get(alike))) {
            alike++;
        }
        return Merge.of(one.interventions().subList(0, alike), one.interventions(), other.interventions());
    }

    /**
     * How much of a measure makes a figure so much better.
     *
     * @param before the scenario without the measure
     * @param better by how much, in the unit of the model; of a model of which more is neither, by how much it should rise
     */
    public Outcome howMuch(List<Intervention> before, Measure measure, String model, String areaCode, double better) {
        LoadedBaseline baseline = baseline();
        ScenarioState without = state(baseline, before);
        AreaFigures figures = baseline.engine().figures(model, without);
        ModelCard card = figures.card();
        double now = figures.central(baseline.engine().zones().number(areaCode));
        double wanted = card.moreIs() == ModelCard.MoreIs.WORSE ? now - better : now + better;
        Goal goal = Goal.of(card, areaCode, wanted, now);
        return new TargetSearch(new Question(baseline.engine(), baseline.state(), without, goal), measure).run();
    }

    /** What a scenario does for an area according to each model, the strongest first. */
    public List<Reacting> reactions(List<Intervention> interventions, String areaCode) {
        LoadedBaseline baseline = baseline();
        ScenarioEngine engine = baseline.engine();
        ScenarioState now = state(baseline, interventions);
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

    private LoadedBaseline baseline() {
        return baselines.held().orElseGet(baselines::current);
    }

    private static ScenarioState state(LoadedBaseline baseline, List<Intervention> interventions) {
        return baseline.engine().live(baseline.state(), baseline.state(), interventions);
    }

    private static Contender contender(LoadedBaseline baseline, String name, ScenarioState state) {
        SequencedMap<String, AreaFigures> figures = new LinkedHashMap<>();
        for (CellModel model : baseline.models()) {
            String key = model.card().key();
            figures.put(key, baseline.engine().figures(key, state));
        }
        return new Contender(name, figures);
    }
}
