package nl.areaal.mapui.goal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.AsOf.Change;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Pace;
import nl.areaal.core.goal.Wording;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.goal.GoalStore;
import nl.areaal.geodata.goal.InterpretationStore;
import nl.areaal.geodata.scenario.AreaFigure;
import nl.areaal.geodata.scenario.AreaFigureStore;
import nl.areaal.mapui.goal.Standing.Evidence;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.AreaAnswers;
import nl.areaal.mapui.scenario.Scenarios;

/** Tells how goals stand, and keeps what people write about them. Safe for use by several threads. */
public class Goals {
    private final GoalStore goals;
    private final InterpretationStore texts;
    private final IndicatorFigures figures;
    private final AreaFigureStore runs;
    private final Scenarios scenarios;
    private final Analyses analyses;
    private final InstantSource clock;

    Goals(DataSource database, AreaAnswers answers, Scenarios scenarios, Analyses analyses, InstantSource clock) {
        this.goals = new GoalStore(database);
        this.texts = new InterpretationStore(database);
        this.figures = new IndicatorFigures(answers, database);
        this.runs = new AreaFigureStore(database);
        this.scenarios = scenarios;
        this.analyses = analyses;
        this.clock = clock;
    }

    /** Every goal that stands, by area, without the spread of its places and the evidence of its measures. */
    public List<Standing> all() {
        List<Goal> found = goals.all();
        Map<UUID, Interpretation> newest = newest(found);
        Map<AreaCode, Map<String, Figure>> known = new HashMap<>();
        return found.stream()
                .map(goal -> standing(goal, known.computeIfAbsent(goal.area(), figures::of), newest, false))
                .toList();
    }

    /** The goals of one area with all there is to tell. */
    public List<Standing> of(AreaCode area) {
        List<Goal> found = goals.of(area);
        Map<String, Figure> known = found.isEmpty() ? Map.of() : figures.of(area);
        Map<UUID, Interpretation> newest = newest(found);
        return found.stream().map(goal -> standing(goal, known, newest, true)).toList();
    }

    private Map<UUID, Interpretation> newest(List<Goal> of) {
        return texts.newest(of.stream().map(Goal::id).toList());
    }

    /** How many goals an area has. */
    public int count(AreaCode area) {
        return goals.of(area).size();
    }

    /** The figures that an area has now, by the key of the indicator. */
    public Map<String, Figure> figures(AreaCode area) {
        return figures.of(area);
    }

    /** The year that it is in the region. */
    public int thisYear() {
        return IndicatorFigures.year(clock.instant());
    }

    /** How a goal stands at this moment with all that its figure rests on: what somebody who writes about it looks at. */
    public AsOf look(Goal goal) {
        Optional<Figure> figure =
                Optional.ofNullable(figures.of(goal.area()).get(goal.indicator().key()));
        return new AsOf(figure.map(found -> withInputs(found, goal.area())), goal.path());
    }

    /**
     * Keeps a text beside those that were written before.
     *
     * @param about what its author looked at
     */
    public void write(Goal goal, Wording wording, String author, AsOf about) {
        texts.add(goal.id(), wording, author, about);
    }

    /** Every text about a goal, the newest first. */
    public List<Interpretation> texts(Goal goal) {
        return texts.all(goal.id());
    }

    public void save(Goal goal, String user) {
        goals.save(goal, user);
    }

    /** Puts a goal another way and keeps how it read before; a text that was about another path is stale from then on. */
    public void change(Goal goal, String user) {
        goals.change(goal, user);
    }

    /** How a goal read before, the newest first. */
    public List<EarlierGoal> earlier(Goal goal) {
        return goals.earlier(goal.id());
    }

    public void withdraw(Goal goal, String user) {
        goals.withdraw(goal.id(), user);
    }

    public void save(Goal goal, Measure measure, String user) {
        goals.save(goal.id(), measure, user);
    }

    public void withdraw(Measure measure, String user) {
        goals.withdrawMeasure(measure.id(), user);
    }

    private Standing standing(Goal goal, Map<String, Figure> known, Map<UUID, Interpretation> newest, boolean whole) {
        Optional<Figure> figure = Optional.ofNullable(known.get(goal.indicator().key()));
        Optional<Interpretation> text = Optional.ofNullable(newest.get(goal.id()));
        return new Standing(
                goal,
                figure,
                whole && figure.isPresent()
                        ? analyses.spread(goal.indicator().key(), goal.area().value())
                        : Optional.empty(),
                figure.map(found -> Pace.of(goal.path(), found, thisYear())),
                whole ? evidence(goal) : List.of(),
                text,
                text.map(one -> changes(one, figure, goal)).orElse(List.of()));
    }

    /** The dataset versions of today are looked up only where they must be told. */
    private List<Change> changes(Interpretation text, Optional<Figure> figure, Goal goal) {
        List<Change> told = new ArrayList<>();
        for (Change change : text.about().changesUntil(new AsOf(figure, goal.path()))) {
            told.add(
                    switch (change) {
                        case Change.OfFigure of ->
                            new Change.OfFigure(of.then(), of.now().map(now -> withInputs(now, goal.area())));
                        case Change.OfPath of -> of;
                    });
        }
        return told;
    }

    private Figure withInputs(Figure figure, AreaCode area) {
        return figure.basis().run().map(run -> figure.with(inputs(run, area))).orElse(figure);
    }

    private List<String> inputs(UUID run, AreaCode area) {
        try {
            return scenarios.explain(run, area.value()).inputs().stream()
                    .flatMap(input -> input.madeFrom().stream())
                    .toList();
        } catch (NoSuchElementException untold) { // by an earlier version, in words that nobody reads any more
            return List.of();
        }
    }

    private List<Evidence> evidence(Goal goal) {
        return goals.measures(goal.id()).stream()
                .map(measure -> evidence(goal, measure))
                .toList();
    }

    private Evidence evidence(Goal goal, Measure measure) {
        Optional<AreaFigure> found = measure.scenario().stream()
                .flatMap(scenario -> runs.of(scenario, goal.area().value()).stream())
                .filter(figure -> figure.model().equals(goal.indicator().key()))
                .findFirst();
        return new Evidence(
                measure,
                measure.scenario().flatMap(scenarios::scenario).map(Scenario::name),
                found.flatMap(AreaFigure::result),
                found.map(AreaFigure::run));
    }
}
