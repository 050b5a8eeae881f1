package nl.areaal.core.scenario.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.engine.MadeUpModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.inverse.Goal.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A field of 200 x 100 m in cells of 10 m, with a tree share of 0.2 in its western half and none in its eastern half, and a model
 * that answers with the tree share of a cell times a factor of 1, between 0.5 and 1.5.
 */
class InverseTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 20, 10);
    private static final RowBands BANDS = new RowBands(1);
    private static final ScenarioEngine ENGINE = new ScenarioEngine(
            List.of(new MadeUpModel("trees", Facts.TREE, 0, 1), new MadeUpModel("water", Facts.WATER, 0, 1)),
            new Zones(
                    FRAME,
                    List.of(
                            new Zone("west", FactWorlds.square(50, 50, 50)),
                            new Zone("all", FactWorlds.square(100, 50, 150)))),
            BANDS);
    private static final Measure PLANT =
            new Measure(InterventionKind.PLANT_TREES, FactWorlds.square(50, 50, 50), "canopyShare", Map.of());

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @Test
    void findsTheLeastAmountThatReachesTheGoal() {
        // 0.2 + x * 0.8 >= 0.6 from x = 0.5; with a factor of 1.5 the share has to be 0.4, with 0.5 it can't be 1.2
        assertThat(search(0.6)).isInstanceOfSatisfying(Outcome.Reached.class, reached -> {
            assertThat(reached.amount()).isCloseTo(0.5, within(1.0 / 1024));
            assertThat(reached.least()).isCloseTo(0.25, within(1.0 / 1024));
            assertThat(reached.most()).isEmpty();
            assertThat(reached.result().value()).isGreaterThanOrEqualTo(0.6);
        });
    }

    @Test
    void givesTheWholeBandOfAmountsWhenEveryParameterLeavesOne() {
        assertThat(search(0.25)).isInstanceOfSatisfying(Outcome.Reached.class, reached -> {
            assertThat(reached.amount()).isCloseTo(0.0625, within(1.0 / 1024));
            assertThat(reached.least()).isZero();
            assertThat(reached.most()).isEqualTo(OptionalDouble.of(0.375));
        });
    }

    @Test
    void answersWithTheBitsOfTheForwardQuestion() {
        Outcome.Reached reached = (Outcome.Reached) search(0.6);
        ScenarioState baseline = baseline();
        ScenarioState forward = ENGINE.batch(baseline, List.of(PLANT.with(reached.amount())));
        AreaResult asked = ENGINE.figures("trees", forward)
                .result(ENGINE.figures("trees", baseline), 0)
                .orElseThrow();
        assertThat(reached.result()).isEqualTo(asked);
    }

    @Test
    void saysWhenTheGoalIsMetAlreadyAndWhenItIsOutOfReach() {
        assertThat(search(0.1)).isInstanceOf(Outcome.AlreadyReached.class);
        assertThat(search(1.5)).isInstanceOfSatisfying(Outcome.NotReachable.class, no -> {
            assertThat(no.bestAmount()).isEqualTo(1);
            assertThat(no.best().value()).isCloseTo(1, within(1e-4));
        });
    }

    @Test
    void saysWhyThereIsNoFigureToReachAGoalWith() {
        ScenarioState dry = ENGINE.baseline(facts().with(Facts.WATER, Grid.filled(FRAME, Float.NaN)));
        Outcome outcome = new TargetSearch(
                        new Question(ENGINE, dry, dry, new Goal("water", "west", 1, Side.AT_LEAST)), PLANT)
                .run();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NoFigure.class,
                        no -> assertThat(no.why().sentence().en())
                                .isEqualTo("The layer \"cover-water\" holds no data here."));
    }

    @Test
    void handsBackWhatWasTriedWhenTheFigureTurns() {
        ScenarioEngine tents = new ScenarioEngine(
                List.of(new Tent(new MadeUpModel("trees", Facts.TREE, 0, 1))), ENGINE.zones(), BANDS);
        ScenarioState baseline = tents.baseline(facts());
        Goal goal = new Goal("trees", "west", 0.9, Side.AT_LEAST);
        assertThat(new TargetSearch(new Question(tents, baseline, baseline, goal), PLANT).run())
                .isInstanceOfSatisfying(Outcome.NotMonotone.class, turns -> {
                    assertThat(turns.tried()).hasSize(9);
                    assertThat(turns.tried()).anyMatch(Outcome.Tried::reaches);
                    assertThat(turns.tried().getLast().reaches()).isFalse();
                });
    }

    @Test
    void beginsAtTheEndOfTheRangeWhereTheMeasureDoesLeast() {
        // a wood of 0.8 becomes the green share that dwellings leave: 1 is nearest to it, and 0.1 is to be had from
        // there down
        Measure build = new Measure(
                InterventionKind.BUILD_DWELLINGS,
                FactWorlds.square(50, 50, 50),
                "greenShare",
                Map.of("dwellings", 10.0));
        ScenarioState wood = ENGINE.baseline(facts().with(Facts.TREE, Grid.filled(FRAME, 0.8f)));
        Goal goal = new Goal("trees", "west", 0.1, Side.AT_MOST);
        assertThat(new TargetSearch(new Question(ENGINE, wood, wood, goal), build).run())
                .isInstanceOfSatisfying(Outcome.Reached.class, reached -> {
                    assertThat(reached.amount()).isCloseTo(0.1, within(1.0 / 1024));
                    assertThat(reached.least()).isCloseTo(0.2, within(1.0 / 1024));
                    assertThat(reached.most().orElseThrow()).isCloseTo(0.1 / 1.5, within(1.0 / 1024));
                });
    }

    @Test
    void ranksBlocksByWhatAHectareDoes() {
        ScenarioState baseline = baseline();
        Question question = new Question(ENGINE, baseline, baseline, new Goal("trees", "all", 1, Side.AT_LEAST));
        BestPlaces best =
                BestPlaces.of(question, InterventionKind.PLANT_TREES, Map.of("canopyShare", 0.5), 50, Progress.UNHEARD);
        assertThat(best.blockMetres()).isEqualTo(50);
        assertThat(best.places()).hasSize(8);
        // planting half of what is bare does most where all is bare: 0.5 x 0.25 ha of 2 ha
        assertThat(best.places()
                        .getFirst()
                        .step()
                        .extent()
                        .getEnvelopeInternal()
                        .getMinX())
                .isEqualTo(100);
        assertThat(best.places().getFirst().result().delta()).isCloseTo(0.0625, within(1e-4));
        assertThat(best.places().getFirst().gainPerHectare()).isCloseTo(0.25, within(1e-3));
        assertThat(best.places().getLast().gainPerHectare()).isCloseTo(0.2, within(1e-3));
    }

    @Test
    void takesLargerBlocksWhenThereWouldBeTooMany() {
        GridFrame wide = new GridFrame(0, 1000, 10, 100, 100);
        ScenarioEngine engine = new ScenarioEngine(
                List.of(new MadeUpModel("trees", Facts.TREE, 0, 1)),
                new Zones(wide, List.of(new Zone("all", FactWorlds.square(500, 500, 500)))),
                BANDS);
        ScenarioState baseline = engine.baseline(FactBase.on(wide).with(Facts.TREE, Grid.filled(wide, 0.1f)));
        BestPlaces best = BestPlaces.of(
                new Question(engine, baseline, baseline, new Goal("trees", "all", 1, Side.AT_LEAST)),
                InterventionKind.PLANT_TREES,
                Map.of("canopyShare", 0.5),
                20,
                Progress.UNHEARD);
        assertThat(best.blockMetres()).isEqualTo(80);
        assertThat(best.places()).hasSizeLessThanOrEqualTo(BestPlaces.MOST_BLOCKS);
    }

    @Test
    void triesNoMoreBlocksOnceNobodyWantsToKnow() {
        ScenarioState baseline = baseline();
        Question question = new Question(ENGINE, baseline, baseline, new Goal("trees", "all", 1, Side.AT_LEAST));
        List<Long> tried = new ArrayList<>();
        Progress enough = (done, total) -> {
            tried.add(done);
            assertThat(total).isEqualTo(8);
            if (done == 3) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() ->
                        BestPlaces.of(question, InterventionKind.PLANT_TREES, Map.of("canopyShare", 0.5), 50, enough))
                .isInstanceOf(CancellationException.class);
        assertThat(tried).containsExactly(0L, 1L, 2L, 3L);
    }

    private static Outcome search(double target) {
        ScenarioState baseline = baseline();
        Goal goal = new Goal("trees", "west", target, Side.AT_LEAST);
        return new TargetSearch(new Question(ENGINE, baseline, baseline, goal), PLANT).run();
    }

    private static ScenarioState baseline() {
        return ENGINE.baseline(facts());
    }

    private static FactBase facts() {
        float[] trees = new float[FRAME.cells()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = i % FRAME.columns() < 10 ? 0.2f : 0;
        }
        return FactBase.on(FRAME)
                .with(Facts.TREE, new Grid(FRAME, trees))
                .with(Facts.SHRUB, Grid.filled(FRAME, 0))
                .with(Facts.GRASS, Grid.filled(FRAME, 0));
    }
}
