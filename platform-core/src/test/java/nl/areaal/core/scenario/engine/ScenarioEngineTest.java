package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.RunDigest;
import nl.areaal.core.scenario.heat.HeatModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town of 6 x 6 km in cells of 25 m, with a park to its east, cut into overlapping districts. */
class ScenarioEngineTest {
    private static final GridFrame FRAME = new GridFrame(0, 6000, 25, 240, 600);
    private static final CellModel MODEL = new HeatModel();
    private static final RowBands ONE = new RowBands(1);
    private static final RowBands TWO = new RowBands(2);

    @AfterAll
    static void stop() {
        ONE.close();
        TWO.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aScenarioEditedTogetherEqualsOneComputedAfreshToTheBit(long seed) {
        Random random = new Random(seed);
        ScenarioEngine live = engine(ONE);
        ScenarioEngine batch = engine(TWO);
        ScenarioState baseline = live.baseline(FactWorlds.random(FRAME, random));
        ScenarioState state = baseline;
        List<Intervention> steps = new ArrayList<>();
        for (int edit = 0; edit < 12; edit++) {
            edit(steps, random);
            state = live.live(baseline, state, steps);
            ScenarioState afresh = batch.batch(baseline, steps);
            assertThat(state.sums()).isEqualTo(afresh.sums());
            assertThat(live.termSums(MODEL, baseline, live.termSums(MODEL, baseline), state))
                    .isEqualTo(batch.termSums(MODEL, afresh));
            assertThat(state.value("heat")
                            .flatten()
                            .sameCells(afresh.value("heat").flatten()))
                    .isTrue();
        }
    }

    @Test
    void takingEveryStepBackGivesTheBaseline() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(FactWorlds.random(FRAME, new Random(1)));
        ScenarioState planted =
                engine.live(baseline, baseline, List.of(new PlantTrees(FactWorlds.square(3000, 3000, 400), 0.5)));
        ScenarioState back = engine.live(baseline, planted, List.of());
        assertThat(back.sums()).isEqualTo(baseline.sums());
        assertThat(back.value("heat").flatten().sameCells(baseline.value("heat").base()))
                .isTrue();
    }

    @Test
    void coolsOnlyTheAreasWithinReachOfTheTrees() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(FactWorlds.uniform(FRAME, 0.9f));
        ScenarioState planted =
                engine.live(baseline, baseline, List.of(new PlantTrees(FactWorlds.square(600, 3000, 200), 0.5)));
        List<AreaResult> results = heat(engine.results(baseline, planted));
        assertThat(results.get(0).delta()).isNegative();
        assertThat(results.get(0).isDemonstrable()).isTrue();
        assertThat(results.get(1).delta()).isZero();
    }

    @Test
    void theBandOfTheDifferenceIsNarrowerThanThatOfTheValue() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(FactWorlds.uniform(FRAME, 0.9f));
        ScenarioState planted =
                engine.live(baseline, baseline, List.of(new PlantTrees(FactWorlds.square(600, 3000, 200), 0.5)));
        AreaResult result = heat(engine.results(baseline, planted)).getFirst();
        assertThat(result.deltaHigh() - result.deltaLow()).isLessThan(result.high() - result.low());
    }

    @Test
    void theSameInputsHaveTheSameNameAndEachOfThemCounts() {
        List<Zone> areas = districts();
        TreeMap<String, String> coverages = new TreeMap<>(Map.of("cover-built", "ab"));
        ModelCard card = new HeatModel().card();
        String name = RunDigest.sha256(card, coverages, areas, List.of(new Depave(FactWorlds.square(0, 0, 10), 0.5)));
        assertThat(RunDigest.sha256(card, coverages, areas, List.of(new Depave(FactWorlds.square(0, 0, 10), 0.5))))
                .isEqualTo(name);
        assertThat(List.of(
                        RunDigest.sha256(card, coverages, areas, List.of()),
                        RunDigest.sha256(card, coverages, areas, List.of(new Depave(FactWorlds.square(0, 0, 10), 0.4))),
                        RunDigest.sha256(
                                card, coverages, areas, List.of(new PlantTrees(FactWorlds.square(0, 0, 10), 0.5))),
                        RunDigest.sha256(card, coverages, areas.subList(1, 3), List.of()),
                        RunDigest.sha256(card, new TreeMap<>(), areas, List.of())))
                .doesNotHaveDuplicates()
                .doesNotContain(name);
    }

    private static ScenarioEngine engine(RowBands bands) {
        return new ScenarioEngine(List.of(MODEL), new Zones(FRAME, districts()), bands);
    }

    private static List<Zone> districts() {
        return List.of(
                new Zone("west", FactWorlds.square(600, 3000, 600)),
                new Zone("east", FactWorlds.square(5000, 3000, 800)),
                new Zone("all", FactWorlds.square(3000, 0, 2900)));
    }

    private static void edit(List<Intervention> steps, Random random) {
        if (!steps.isEmpty() && random.nextInt(3) == 0) {
            steps.remove(random.nextInt(steps.size()));
        } else {
            steps.add(random.nextInt(steps.size() + 1), FactWorlds.intervention(FRAME, random));
        }
    }

    private static List<AreaResult> heat(Map<String, List<AreaResult>> results) {
        return results.getOrDefault("heat", List.of());
    }
}
