package nl.areaal.mapui.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.ScenarioState;

/**
 * The answers that one person's scenario has at this moment, kept up with each change of it. It shares all cells of the baseline but
 * those that the interventions change.
 */
public final class LiveScenario {
    private final Supplier<LoadedBaseline> baselines;
    private final Function<String, LoadedBaseline> about;
    private final Turn turn;
    private Optional<Kept> region = Optional.empty();
    private Optional<Kept> drawn = Optional.empty();

    /** Lets computations begin when there is room for them. */
    @FunctionalInterface
    interface Turn {
        LiveAnswer take(Supplier<LiveAnswer> work);
    }

    /**
     * Makes one that has answered nothing yet.
     *
     * @param about the baseline with figures for a drawn area
     */
    LiveScenario(Supplier<LoadedBaseline> baselines, Function<String, LoadedBaseline> about, Turn turn) {
        this.baselines = baselines;
        this.about = about;
        this.turn = turn;
    }

    /**
     * What these interventions lead to, computed from the answer before this one.
     *
     * @param areaCode the area that somebody looks at: when it was drawn, it gets figures too
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public synchronized LiveAnswer answer(List<Intervention> interventions, Optional<String> areaCode) {
        LoadedBaseline now = baselines.get();
        return turn.take(() -> {
            Kept next = Kept.next(region, now, interventions);
            region = Optional.of(next);
            drawn = areaCode.filter(AreaBaselines::isDrawn)
                    .map(code -> Kept.next(drawn, about.apply(code), interventions));
            return new LiveAnswer(
                    now.models().stream().map(CellModel::card).toList(),
                    now.unanswered(),
                    drawn.map(more -> joined(next.results(), more.results())).orElseGet(next::results),
                    now.touched(interventions));
        });
    }

    private static Map<String, List<AreaResult>> joined(
            Map<String, List<AreaResult>> some, Map<String, List<AreaResult>> more) {
        Map<String, List<AreaResult>> all = new HashMap<>(some);
        more.forEach((model, results) -> all.merge(
                model,
                results,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        return all;
    }

    /** The last answer, and the baseline that it is an answer on. */
    private record Kept(LoadedBaseline baseline, ScenarioState state) {
        static Kept next(Optional<Kept> earlier, LoadedBaseline now, List<Intervention> interventions) {
            ScenarioState from = earlier.filter(kept -> kept.baseline == now)
                    .map(Kept::state)
                    .orElseGet(now::state);
            return new Kept(now, now.engine().live(now.state(), from, interventions));
        }

        Map<String, List<AreaResult>> results() {
            return baseline.engine().results(baseline.state(), state);
        }
    }
}
