package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Intervention.StoreWater;
import org.junit.jupiter.api.Test;

/** A field of 100 x 10 cells of 10 m, three groups of trees on it, and a model that looks 20 m around. */
class ChangesTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 100, 10);
    private static final MadeUpModel MODEL = new MadeUpModel("trees", Facts.TREE, 20, 1);
    private static final FactBase FACTS = FactBase.on(FRAME).with(Facts.TREE, Grid.filled(FRAME, 0));
    private static final List<Intervention> PLAN = List.of(trees(100), trees(500), trees(900));

    @Test
    void movingAnEarlyStepLeavesTheLaterOnesAlone() {
        assertThat(dirty(List.of(trees(130), PLAN.get(1), PLAN.get(2)))).containsExactly(new Window(7, 2, 9, 6));
    }

    @Test
    void changingTheOrderTouchesWhatLiesBetween() {
        List<Intervention> swapped = new ArrayList<>(PLAN);
        Collections.swap(swapped, 1, 2);
        assertThat(dirty(swapped)).containsExactlyInAnyOrder(new Window(47, 2, 6, 6), new Window(87, 2, 6, 6));
    }

    @Test
    void aMeasureThatTouchesNothingTheModelReadsLeavesItAlone() {
        List<Intervention> longer = new ArrayList<>(PLAN);
        longer.add(new StoreWater(FactWorlds.square(500, 50, 10), 10));
        assertThat(dirty(longer)).isEmpty();
    }

    private static List<Window> dirty(List<Intervention> now) {
        return Changes.between(new ScenarioState(PLAN, FACTS, Map.of()), now, FACTS)
                .dirtyFor(MODEL)
                .windows();
    }

    private static Intervention trees(double x) {
        return new PlantTrees(FactWorlds.square(x, 50, 10), 0.5);
    }
}
