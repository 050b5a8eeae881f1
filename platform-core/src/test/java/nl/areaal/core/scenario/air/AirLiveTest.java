package nl.areaal.core.scenario.air;

import static nl.areaal.core.network.Streets.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traffic is a fact that measures change, and the air follows it: dragged along or computed afresh, to the bit. */
class AirLiveTest {
    private static final GridFrame FRAME = new GridFrame(0, 3000, 10, 300, 300);
    private static final RowBands BANDS = new RowBands(2);

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void followsMeasuresOnTrafficAsIfComputedAfresh(long seed) {
        Random random = new Random(seed);
        ScenarioEngine engine = engine();
        ScenarioState baseline = engine.baseline(town(random));
        ScenarioState state = baseline;
        List<Intervention> steps = new ArrayList<>();
        for (int edit = 0; edit < 10; edit++) {
            if (steps.size() > 2 && random.nextInt(3) == 0) {
                steps.remove(random.nextInt(steps.size()));
            } else {
                steps.add(measure(random));
            }
            state = engine.live(baseline, state, steps);
            ScenarioState afresh = engine.batch(baseline, steps);
            assertThat(state.sums()).isEqualTo(afresh.sums());
            assertThat(state.value("air")
                            .flatten()
                            .sameCells(afresh.value("air").flatten()))
                    .isTrue();
        }
        assertThat(state.sums()).isNotEqualTo(baseline.sums());
    }

    private static ScenarioEngine engine() {
        Zones zones = new Zones(
                FRAME,
                List.of(
                        new Zone("town", FactWorlds.square(1500, 1500, 1500)),
                        new Zone("west", FactWorlds.square(700, 1500, 555))));
        return new ScenarioEngine(List.of(new AirModel()), zones, BANDS);
    }

    private static Intervention measure(Random random) {
        var where = FactWorlds.square(random.nextInt(3000), random.nextInt(3000), 50 + random.nextInt(300));
        return switch (random.nextInt(3)) {
            case 0 -> new Intervention.CloseRoad(where);
            case 1 -> new Intervention.CalmRoad(where, random.nextDouble(), 30);
            default -> new Intervention.LowEmissionZone(where, random.nextDouble());
        };
    }

    /** Streets at random, and one exactly along the edges of cells. */
    private static FactBase town(Random random) {
        List<Road> roads = new ArrayList<>();
        roads.add(Road.usual(RoadClass.PRIMARY, line(0, 1500, 3000, 1500)));
        for (int i = 0; i < 80; i++) {
            roads.add(Road.usual(
                    RoadClass.SECONDARY,
                    line(random.nextInt(3300), random.nextInt(3300), random.nextInt(3300), random.nextInt(3300))));
        }
        return FactBase.on(FRAME)
                .with(Facts.BACKGROUND_NO2, Grid.filled(FRAME, 20))
                .with(Facts.BACKGROUND_O3, Grid.filled(FRAME, 45))
                .with(Facts.BACKGROUND_PM10, Grid.filled(FRAME, 18))
                .with(RoadNetwork.of(roads, Crossings.JOINED));
    }
}
