package nl.areaal.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.areaal.core.coverage.CoverageWorlds;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.heat.HeatModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A town of 6 x 6 km in cells of 25 m, with a park to its east, cut into overlapping districts. */
class ScenarioEngineTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final GridFrame FRAME = new GridFrame(0, 6000, 25, 240, 600);
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
        ScenarioState baseline = live.baseline(world(random));
        ScenarioState state = baseline;
        List<Intervention> steps = new ArrayList<>();
        for (int edit = 0; edit < 12; edit++) {
            edit(steps, random);
            state = live.live(baseline, state, steps);
            ScenarioState afresh = batch.batch(baseline, steps);
            assertThat(state.sums()).isEqualTo(afresh.sums());
            assertThat(live.termSums(baseline, live.termSums(baseline), state)).isEqualTo(batch.termSums(afresh));
            assertThat(state.value().flatten().sameCells(afresh.value().flatten()))
                    .isTrue();
        }
    }

    @Test
    void takingEveryStepBackGivesTheBaseline() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(world(new Random(1)));
        ScenarioState planted = engine.live(baseline, baseline, List.of(new PlantTrees(square(3000, 3000, 400), 0.5)));
        ScenarioState back = engine.live(baseline, planted, List.of());
        assertThat(back.sums()).isEqualTo(baseline.sums());
        assertThat(back.value().flatten().sameCells(baseline.value().base())).isTrue();
    }

    @Test
    void coolsOnlyTheAreasWithinReachOfTheTrees() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(uniform(0.9f));
        ScenarioState planted = engine.live(baseline, baseline, List.of(new PlantTrees(square(600, 3000, 200), 0.5)));
        List<AreaResult> results = engine.results(baseline, planted);
        assertThat(results.get(0).delta()).isNegative();
        assertThat(results.get(0).isDemonstrable()).isTrue();
        assertThat(results.get(1).delta()).isZero();
    }

    @Test
    void theBandOfTheDifferenceIsNarrowerThanThatOfTheValue() {
        ScenarioEngine engine = engine(ONE);
        ScenarioState baseline = engine.baseline(uniform(0.9f));
        ScenarioState planted = engine.live(baseline, baseline, List.of(new PlantTrees(square(600, 3000, 200), 0.5)));
        AreaResult result = engine.results(baseline, planted).getFirst();
        assertThat(result.deltaHigh() - result.deltaLow()).isLessThan(result.high() - result.low());
    }

    @Test
    void theSameInputsHaveTheSameNameAndEachOfThemCounts() {
        List<Zone> areas = districts();
        TreeMap<String, String> coverages = new TreeMap<>(Map.of("heat-built", "ab"));
        ModelCard card = new HeatModel().card();
        String name = RunDigest.sha256(card, coverages, areas, List.of(new Depave(square(0, 0, 10), 0.5)));
        assertThat(RunDigest.sha256(card, coverages, areas, List.of(new Depave(square(0, 0, 10), 0.5))))
                .isEqualTo(name);
        assertThat(List.of(
                        RunDigest.sha256(card, coverages, areas, List.of()),
                        RunDigest.sha256(card, coverages, areas, List.of(new Depave(square(0, 0, 10), 0.4))),
                        RunDigest.sha256(card, coverages, areas, List.of(new PlantTrees(square(0, 0, 10), 0.5))),
                        RunDigest.sha256(card, coverages, areas.subList(1, 3), List.of()),
                        RunDigest.sha256(card, new TreeMap<>(), areas, List.of())))
                .doesNotHaveDuplicates()
                .doesNotContain(name);
    }

    private static ScenarioEngine engine(RowBands bands) {
        return new ScenarioEngine(new HeatModel(), new Zones(FRAME, districts()), bands);
    }

    private static List<Zone> districts() {
        return List.of(
                new Zone("west", square(600, 3000, 600)),
                new Zone("east", square(5000, 3000, 800)),
                new Zone("all", square(3000, 0, 2900)));
    }

    private static void edit(List<Intervention> steps, Random random) {
        if (!steps.isEmpty() && random.nextInt(3) == 0) {
            steps.remove(random.nextInt(steps.size()));
        } else {
            steps.add(random.nextInt(steps.size() + 1), step(random));
        }
    }

    private static Intervention step(Random random) {
        Coordinate middle = new Coordinate(6000 * random.nextDouble(), 6000 - 15_000 * random.nextDouble());
        Polygon extent = (Polygon) GEOMETRY.createPoint(middle).buffer(50 + 500 * random.nextDouble());
        return switch (random.nextInt(3)) {
            case 0 -> new PlantTrees(extent, random.nextDouble());
            case 1 -> new BuildDwellings(extent, 1 + random.nextInt(2000), random.nextDouble());
            default -> new Depave(extent, random.nextDouble());
        };
    }

    private static Layers world(Random random) {
        List<Grid> shares = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            shares.add(CoverageWorlds.random(FRAME, random));
        }
        for (int i = 0; i < FRAME.cells(); i++) { // the three greens together fill no more than the cell
            for (Grid green : shares.subList(1, 4)) {
                green.cells()[i] /= 3;
            }
        }
        shares.add(Grid.filled(FRAME, 300_000));
        return Layers.of(shares);
    }

    private static Layers uniform(float built) {
        return Layers.of(List.of(
                Grid.filled(FRAME, built),
                Grid.filled(FRAME, 0.1f),
                Grid.filled(FRAME, 0.1f),
                Grid.filled(FRAME, 0.1f),
                Grid.filled(FRAME, 500_000)));
    }

    private static Polygon square(double x, double y, double half) {
        return (Polygon) GEOMETRY.toGeometry(new Envelope(x - half, x + half, y - half, y + half));
    }
}
