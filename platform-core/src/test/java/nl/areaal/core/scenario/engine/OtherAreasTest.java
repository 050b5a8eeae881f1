package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.heat.HeatModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A town of 2 x 2 km with a west and an east that meet, and trees planted in the west. */
class OtherAreasTest {
    private static final GridFrame FRAME = new GridFrame(0, 2000, 25, 80, 80);
    private static final Zone WEST = new Zone("west", FactWorlds.square(508, 1000, 491));
    private static final Zone EAST = new Zone("east", FactWorlds.square(1490, 1000, 491));
    private static final List<Intervention> MORE_TREES = List.of(
            new PlantTrees(FactWorlds.square(600, 900, 200), 0.6),
            new PlantTrees(FactWorlds.square(1500, 900, 100), 0.3));
    private static final RowBands BANDS = new RowBands(1);
    private static final ScenarioEngine ENGINE =
            new ScenarioEngine(List.of(new HeatModel()), new Zones(FRAME, List.of(WEST, EAST)), BANDS);
    private static ScenarioState baseline;
    private static ScenarioState planted;

    @BeforeAll
    static void plant() {
        baseline = ENGINE.baseline(FactWorlds.random(FRAME, new Random(7)));
        planted = ENGINE.live(baseline, baseline, List.of(new PlantTrees(FactWorlds.square(600, 900, 200), 0.6)));
    }

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @Test
    void anAreaDrawnLikeAKnownOneHasItsFigureToTheBit() {
        assertThat(results(WEST)).containsExactly(known().getFirst());
    }

    @Test
    void aUnionLiesBetweenItsPartsByTheirSize() {
        AreaResult union = results(Zone.union("both", List.of(WEST, EAST))).getFirst();
        AreaResult west = known().getFirst();
        AreaResult east = known().getLast();
        assertThat(union.squareMetres()).isCloseTo(west.squareMetres() + east.squareMetres(), within(1.0));
        assertThat(union.value() * union.squareMetres())
                .isCloseTo(west.value() * west.squareMetres() + east.value() * east.squareMetres(), within(2.0));
        assertThat(union.delta()).isStrictlyBetween(west.delta(), east.delta());
    }

    @Test
    void groundThatPartsShareCountsOnce() {
        Zone half = new Zone("half", FactWorlds.square(508, 1000, 200));
        assertThat(results(Zone.union("west", List.of(WEST, half)))).containsExactly(known().getFirst());
    }

    @Test
    void aScenarioEditedForADrawnAreaEqualsOneComputedForIt() {
        ScenarioEngine drawn = over(EAST);
        ScenarioState asItIs = drawn.summed(baseline);
        ScenarioState edited = drawn.live(asItIs, drawn.summed(planted), MORE_TREES);
        assertThat(edited.sums("heat"))
                .isEqualTo(drawn.summed(ENGINE.live(baseline, baseline, MORE_TREES))
                        .sums("heat"));
    }

    @Test
    void thePartsOfTheFormulaAreTheSameForAnAreaDrawnLikeAKnownOne() {
        HeatModel heat = new HeatModel();
        int west = ENGINE.zones().number(WEST.code());
        assertThat(over(WEST).termSums(heat, planted).mean(0, 0))
                .isEqualTo(ENGINE.termSums(heat, planted).mean(0, west));
    }

    private static List<AreaResult> known() {
        return ENGINE.figures("heat", planted).results(ENGINE.figures("heat", baseline));
    }

    private static List<AreaResult> results(Zone drawn) {
        ScenarioEngine other = over(drawn);
        return other.results(other.summed(baseline), other.summed(planted)).getOrDefault("heat", List.of());
    }

    private static ScenarioEngine over(Zone drawn) {
        return ENGINE.over(new Zones(FRAME, List.of(drawn)));
    }
}
