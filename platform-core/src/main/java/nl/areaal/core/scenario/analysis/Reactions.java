package nl.areaal.core.scenario.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.ChangeTrace;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;

/** Finds which indicators an edit moves, the strongest first, and why the others stay as they were. */
public final class Reactions {
    private final ScenarioEngine engine;
    private final ScenarioState baseline;
    private final ScenarioState before;
    private final ScenarioState after;
    private final ChangeTrace trace;

    /**
     * Looks at an edit.
     *
     * @param baseline the region as it is, by which strengths are measured
     * @param before the scenario before the edit; the baseline to look at all its steps together
     * @param after the scenario after it
     */
    public Reactions(ScenarioEngine engine, ScenarioState baseline, ScenarioState before, ScenarioState after) {
        this.engine = engine;
        this.baseline = baseline;
        this.before = before;
        this.after = after;
        this.trace = engine.trace(before, after);
    }

    /** The reactions of all indicators in all areas. */
    public List<Reaction> everywhere() {
        return of(IntStream.range(0, engine.zones().codes().size()).toArray());
    }

    /**
     * The reactions of all indicators in one area.
     *
     * @throws IllegalArgumentException when there is no area of that code
     */
    public List<Reaction> in(String areaCode) {
        return of(engine.zones().number(areaCode));
    }

    /** The reactions of a model that looks at the region as a whole, and so has no reach that could be too short. */
    public List<Reaction> of(AreaFigures asItIs, AreaFigures earlier, AreaFigures now) {
        Indicator indicator = new Indicator(
                asItIs.card(),
                List.of(engine.zones().frame().whole()),
                Double.POSITIVE_INFINITY,
                Yardstick.of(asItIs),
                earlier,
                now);
        return sorted(IntStream.range(0, engine.zones().codes().size())
                .mapToObj(area -> reaction(indicator, area))
                .toList());
    }

    private List<Reaction> of(int... areas) {
        List<Reaction> reactions = new ArrayList<>();
        for (CellModel model : engine.answering(after.facts())) {
            Indicator indicator = indicator(model);
            Arrays.stream(areas).forEach(area -> reactions.add(reaction(indicator, area)));
        }
        for (NoAnswer why : engine.unanswered(after.facts())) {
            Arrays.stream(areas).forEach(area -> reactions.add(flat(why.model(), area, new FlatReason.NoFigure(why))));
        }
        return sorted(reactions);
    }

    /** The strongest first; what is equally strong stays in the order of models and areas. */
    private static List<Reaction> sorted(List<Reaction> reactions) {
        return reactions.stream()
                .sorted(Comparator.comparingDouble(Reaction::strength).reversed())
                .toList();
    }

    private Indicator indicator(CellModel model) {
        String key = model.card().key();
        return new Indicator(
                model.card(),
                trace.felt(model.card(), model.reachMetres()),
                model.reachMetres(),
                Yardstick.of(engine.figures(key, baseline)),
                engine.figures(key, before),
                engine.figures(key, after));
    }

    private Reaction reaction(Indicator indicator, int area) {
        String model = indicator.card.key();
        if (!indicator.now.isComplete(area) || !indicator.earlier.isComplete(area)) {
            return flat(model, area, new FlatReason.NoFigure(engine.gap(indicator.card, after.facts(), area)));
        }
        if (Arrays.stream(indicator.now.differences(indicator.earlier, area)).allMatch(difference -> difference == 0)) {
            return flat(model, area, whyFlat(indicator, area));
        }
        AreaResult change = indicator.now.result(indicator.earlier, area).orElseThrow();
        return new Reaction.Moves(model, change, indicator.yardstick.strength(change.delta()));
    }

    private Reaction flat(String model, int area, FlatReason reason) {
        return new Reaction.Flat(model, engine.zones().codes().get(area), reason);
    }

    private FlatReason whyFlat(Indicator indicator, int area) {
        Set<LayerKey> used = engine.readsInAll(indicator.card);
        if (used.stream().noneMatch(trace.touched()::contains)) {
            return new FlatReason.NotUsed();
        }
        if (!trace.concerns(indicator.card)) {
            return new FlatReason.NothingChanged();
        }
        return meets(area, indicator.felt)
                ? new FlatReason.Threshold()
                : new FlatReason.OutOfReach(indicator.reachMetres);
    }

    private boolean meets(int area, List<Window> windows) {
        AtomicBoolean meets = new AtomicBoolean();
        engine.zones().visit(area, (row, column, cells, share) -> {
            Window span = new Window(column, row, cells, 1);
            if (!meets.get() && windows.stream().anyMatch(span::intersects)) {
                meets.set(true);
            }
        });
        return meets.get();
    }

    /** One model's figures, and where it can feel the edit. */
    private record Indicator(
            ModelCard card,
            List<Window> felt,
            double reachMetres,
            Yardstick yardstick,
            AreaFigures earlier,
            AreaFigures now) {}
}
