package nl.areaal.core.scenario.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.engine.MadeUpModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A strip of 40 x 4 cells of 10 m, a tenth under trees in the west and none in the east; models of the trees in a cell, of those
 * within 100 m and of water, and one that builds on the first. Trees are planted in the west.
 */
class ReactionsTest {
    private static final GridFrame FRAME = new GridFrame(0, 40, 10, 40, 4);
    private static final RowBands BANDS = new RowBands(1);
    private static final ScenarioEngine ENGINE = new ScenarioEngine(
            List.of(
                    new MadeUpModel("near", Facts.TREE, 0, 1),
                    new MadeUpModel("wide", Facts.TREE, 100, 1),
                    new MadeUpModel("upon", new LayerKey("near"), 0, 1),
                    new MadeUpModel("wet", Facts.WATER, 0, 1),
                    new MadeUpModel("lost", Facts.HABITAT, 0, 1)),
            new Zones(
                    FRAME,
                    List.of(
                            new Zone("west", FactWorlds.square(20, 20, 20)),
                            new Zone("middle", FactWorlds.square(120, 20, 20)),
                            new Zone("east", FactWorlds.square(380, 20, 20)))),
            BANDS);

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @Test
    void sortsByHowMuchAnIndicatorMovesOnItsOwnScale() {
        List<Reaction> reactions = west(new PlantTrees(FactWorlds.square(20, 20, 20), 0.5));
        assertThat(reactions).extracting(Reaction::model).containsExactly("near", "upon", "wide", "wet", "lost");
        assertThat(reactions.getFirst().strength())
                .isGreaterThan(reactions.get(2).strength());
    }

    @Test
    void namesWhatTheModelDoesNotUseAndWhatIsOutOfReach() {
        List<Reaction> reactions =
                reactions(new PlantTrees(FactWorlds.square(20, 20, 20), 0.5)).in("east");
        assertThat(reasons(reactions))
                .containsExactly(
                        new FlatReason.OutOfReach(0),
                        new FlatReason.OutOfReach(100),
                        new FlatReason.OutOfReach(0),
                        new FlatReason.NotUsed());
        assertThat(reactions.getLast())
                .isInstanceOfSatisfying(
                        Reaction.Flat.class, flat -> assertThat(flat.reason()).isInstanceOf(FlatReason.NoFigure.class));
    }

    @Test
    void feelsFartherWithMoreReach() {
        List<Reaction> reactions =
                reactions(new PlantTrees(FactWorlds.square(20, 20, 20), 0.5)).in("middle");
        assertThat(reactions.getFirst()).isInstanceOf(Reaction.Moves.class);
        assertThat(reactions.getFirst().model()).isEqualTo("wide");
    }

    @Test
    void tellsAMeasureThatChangesNothingFromAnAnswerAtItsBound() {
        assertThat(reasons(west(new PlantTrees(FactWorlds.square(20, 20, 20), 0)))
                        .getFirst())
                .isEqualTo(new FlatReason.NothingChanged());
        ScenarioEngine bounded =
                new ScenarioEngine(List.of(new MadeUpModel("stored", Facts.STORAGE, 0, 10_000)), ENGINE.zones(), BANDS);
        ScenarioState full = bounded.baseline(FactBase.on(FRAME).with(Facts.STORAGE, Grid.filled(FRAME, 5)));
        ScenarioState fuller = bounded.live(full, full, List.of(new StoreWater(FactWorlds.square(20, 20, 20), 10)));
        assertThat(reasons(new Reactions(bounded, full, full, fuller).in("west")))
                .containsExactly(new FlatReason.Threshold());
    }

    private static List<FlatReason> reasons(List<Reaction> reactions) {
        return reactions.stream()
                .filter(Reaction.Flat.class::isInstance)
                .map(flat -> ((Reaction.Flat) flat).reason())
                .filter(reason -> !(reason instanceof FlatReason.NoFigure))
                .toList();
    }

    private static List<Reaction> west(Intervention edit) {
        return reactions(edit).in("west");
    }

    private static Reactions reactions(Intervention edit) {
        float[] trees = new float[FRAME.cells()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = i % FRAME.columns() < 10 ? 0.1f : 0;
        }
        ScenarioState baseline = ENGINE.baseline(FactBase.on(FRAME)
                .with(Facts.TREE, new Grid(FRAME, trees))
                .with(Facts.WATER, Grid.filled(FRAME, 0.1f)));
        return new Reactions(ENGINE, baseline, baseline, ENGINE.live(baseline, baseline, List.of(edit)));
    }
}
