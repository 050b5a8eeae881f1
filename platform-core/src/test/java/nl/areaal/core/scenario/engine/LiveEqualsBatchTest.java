package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A region of 2 x 1.5 km where every fact is known, all models of the library with a few that read each other's answers, and
 * edits of every kind, over edges and beyond them: put in, taken out, moved to another place in the list, and taken back.
 */
class LiveEqualsBatchTest {
    private static final GridFrame FRAME = new GridFrame(1000, 2500, 25, 80, 60);
    private static final int SEQUENCES = 100;
    private static final int EDITS = 5;
    private static final RowBands BANDS = new RowBands(2);

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, SEQUENCES).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScenarioEditedTogetherEqualsOneComputedAfreshToTheBit(long seed) {
        Random random = new Random(seed);
        FactBase facts = EveryFact.random(FRAME, random);
        ScenarioEngine engine = engine(random, 2 * random.nextDouble());
        ScenarioState baseline = engine.baseline(facts);
        ScenarioState state = baseline;
        List<List<Intervention>> history = new ArrayList<>(List.of(List.of()));
        for (int edit = 0; edit < EDITS; edit++) {
            history.add(edited(history, random));
            state = engine.live(baseline, state, history.getLast());
            assertHoldsNoMoreThanItNeeds(engine, baseline, state);
        }
        assertSame(engine, state, engine.batch(baseline, state.interventions()));
        assertSame(engine, state, engine.baseline(new Edits(facts).apply(state.interventions())));
        for (CellModel model : engine.answering(facts)) {
            assertThat(engine.termSums(model, baseline, engine.termSums(model, baseline), state))
                    .isEqualTo(engine.termSums(model, state));
        }
    }

    /** Whether windows or the whole are computed anew is a matter of speed alone, so any share must do. */
    private static ScenarioEngine engine(Random random, double fullRunShare) {
        List<CellModel> models = new ArrayList<>(List.of(
                new MadeUpModel("third", new LayerKey("second"), 0, 1),
                new MadeUpModel("second", new LayerKey("first"), 75, 1),
                new MadeUpModel("first", Facts.TREE, 50, 1),
                new MadeUpModel("lost", new LayerKey("never-delivered"), 50, 1)));
        models.addAll(random.nextInt(models.size()), ModelLibrary.cellModels());
        List<Zone> areas = List.of(
                new Zone("west", FactWorlds.square(1200, 1700, 433)),
                new Zone("corner", FactWorlds.square(3000, 1000, 150)),
                new Zone("all", FactWorlds.square(2000, 1800, 2000)),
                new Zone("elsewhere", FactWorlds.square(9000, 9000, 100)));
        return new ScenarioEngine(models, new Zones(FRAME, areas), BANDS, fullRunShare);
    }

    private static List<Intervention> edited(List<List<Intervention>> history, Random random) {
        List<Intervention> steps = new ArrayList<>(history.getLast());
        int choice = random.nextInt(10);
        if (choice == 0 && history.size() > 1) {
            return history.get(random.nextInt(history.size() - 1));
        } else if (choice < 3 && !steps.isEmpty()) {
            steps.remove(random.nextInt(steps.size()));
        } else if (choice < 5 && steps.size() > 1) {
            steps.add(random.nextInt(steps.size() - 1), steps.removeLast());
        } else {
            steps.add(random.nextInt(steps.size() + 1), FactWorlds.intervention(FRAME, random));
        }
        return steps;
    }

    private static void assertSame(ScenarioEngine engine, ScenarioState state, ScenarioState afresh) {
        assertThat(state.sums()).isEqualTo(afresh.sums());
        for (String model : state.models()) {
            assertThat(state.value(model)
                            .flatten()
                            .sameCells(afresh.value(model).flatten()))
                    .as(model)
                    .isTrue();
            assertThat(engine.figures(model, state).results(engine.figures(model, state)))
                    .isEqualTo(engine.figures(model, afresh).results(engine.figures(model, afresh)));
        }
    }

    /** The grids beneath are those of the baseline; patches hold at most twice the cells that can differ from it. */
    private static void assertHoldsNoMoreThanItNeeds(
            ScenarioEngine engine, ScenarioState baseline, ScenarioState state) {
        Changes changes = Changes.between(baseline, state.interventions(), state.facts());
        for (CellModel model : engine.answering(state.facts())) {
            Layer value = state.value(model.card().key());
            long held = value.patches().stream()
                    .mapToLong(patch -> patch.window().cells())
                    .sum();
            assertThat(value.base()).isSameAs(baseline.value(model.card().key()).base());
            assertThat(held).isLessThanOrEqualTo(2 * changes.takeOver(model).cells());
        }
        for (LayerKey fact : baseline.facts().keys()) {
            assertThat(state.facts().layer(fact).base())
                    .isSameAs(baseline.facts().layer(fact).base());
        }
    }
}
