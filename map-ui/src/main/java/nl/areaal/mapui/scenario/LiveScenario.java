package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.function.Supplier;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.ScenarioState;
import org.jspecify.annotations.Nullable;

/**
 * The answers that one person's scenario has at this moment, kept up with each change of it. It shares all cells of the baseline but
 * those that the interventions change.
 */
public final class LiveScenario {
    private final Supplier<LoadedBaseline> baselines;
    private final Turn turn;
    private @Nullable LoadedBaseline baseline;
    private @Nullable ScenarioState state;

    /** Lets computations begin when there is room for them. */
    @FunctionalInterface
    interface Turn {
        LiveAnswer take(Supplier<LiveAnswer> work);
    }

    LiveScenario(Supplier<LoadedBaseline> baselines, Turn turn) {
        this.baselines = baselines;
        this.turn = turn;
    }

    /**
     * What these interventions lead to, computed from the answer before this one.
     *
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public synchronized LiveAnswer answer(List<Intervention> interventions) {
        LoadedBaseline now = baselines.get();
        return turn.take(() -> {
            ScenarioState earlier = state == null || now != baseline ? now.state() : state;
            ScenarioState next = now.engine().live(now.state(), earlier, interventions);
            baseline = now;
            state = next;
            return new LiveAnswer(
                    now.models().stream().map(CellModel::card).toList(),
                    now.unanswered(),
                    now.engine().results(now.state(), next),
                    now.touched(interventions));
        });
    }
}
