package nl.areaal.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.RaiseWaterLevel;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.drought.DroughtModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.flood.FloodModel;
import nl.areaal.core.scenario.peat.PeatModel;
import nl.areaal.core.scenario.rain.RainModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** What measures do to the water of a flat, half-paved peat polder of one hectare. */
class WaterMeasuresTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 10, 10);
    private static final Polygon ALL = FactWorlds.square(50, 50, 50);
    private static final Zones ZONES = new Zones(FRAME, List.of(new Zones.Zone("polder", ALL)));
    private static final RowBands BANDS = new RowBands(1);
    private static final ScenarioEngine ENGINE =
            new ScenarioEngine(List.of(new RainModel(), new PeatModel(), new DroughtModel()), ZONES, BANDS);
    private static final ScenarioState BASELINE = ENGINE.baseline(polder());

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @Test
    void lessPavingLessRunoff() {
        AreaResult rain = after("rain", new Depave(ALL, 1));
        assertThat(rain.value()).isLessThan(0.7 * rain.baseline());
        assertThat(rain.isDemonstrable()).isTrue();
        assertThat(after("drought", new Depave(ALL, 1)).delta()).isPositive();
    }

    @Test
    void roomForRainTakesAsMuchOffTheRunoff() {
        assertThat(after("rain", new StoreWater(ALL, 10)).delta()).isCloseTo(-10, within(0.001));
    }

    @Test
    void dwellingsBringRunoff() {
        assertThat(after("rain", new BuildDwellings(ALL, 40, 0.2)).deltaLow()).isPositive();
    }

    @Test
    void aHigherWaterLevelSparesThePeatWhateverItsKind() {
        AreaResult peat = after("peat", new RaiseWaterLevel(ALL, 0.2));
        assertThat(peat.delta()).isCloseTo(7.82 - 11.85, within(0.01));
        assertThat(peat.isDemonstrable()).isTrue();
    }

    @Test
    void aWaterLevelBeyondTheTableGivesNoFigureButAReason() {
        ScenarioState drowned = ENGINE.live(BASELINE, BASELINE, List.of(new RaiseWaterLevel(ALL, 0.5)));
        assertThat(ENGINE.results(BASELINE, drowned).get("peat")).isEmpty();
        assertThat(ENGINE.gaps(drowned))
                .singleElement()
                .extracting(gap -> gap.why().reasons().getFirst().sentence().en())
                .asString()
                .contains("drainage depth");
    }

    @Test
    void roomForRainKeepsTheStreetDry() {
        ScenarioState stored = ENGINE.live(BASELINE, BASELINE, List.of(new StoreWater(ALL, 200)));
        FloodModel flood = new FloodModel();
        assertThat(flood.evaluate(BASELINE.facts(), ZONES, Progress.UNHEARD).bySetAndZone()[0][0])
                .isPositive();
        assertThat(flood.evaluate(stored.facts(), ZONES, Progress.UNHEARD).bySetAndZone()[0][0])
                .isZero();
    }

    private static AreaResult after(String model, Intervention measure) {
        ScenarioState state = ENGINE.live(BASELINE, BASELINE, List.of(measure));
        return ENGINE.results(BASELINE, state).getOrDefault(model, List.of()).getFirst();
    }

    private static FactBase polder() {
        float[] hollow = Grid.filled(FRAME, 0).cells();
        hollow[FRAME.index(5, 5)] = -1;
        FactBase polder = FactBase.on(FRAME).with(Facts.TERRAIN, new Grid(FRAME, hollow));
        Map<LayerKey, Double> facts = Map.ofEntries(
                Map.entry(Facts.BUILT, 1.0),
                Map.entry(Facts.TREE, 0.0),
                Map.entry(Facts.SHRUB, 0.0),
                Map.entry(Facts.GRASS, 0.5),
                Map.entry(Facts.WATER, 0.0),
                Map.entry(Facts.SOIL_GROUP, 4.0),
                Map.entry(Facts.STORAGE, 0.0),
                Map.entry(Facts.PEAT, 1.0),
                Map.entry(Facts.SUMMER_DEPTH, 0.6),
                Map.entry(Facts.WINTER_DEPTH, 0.6),
                Map.entry(Facts.EVAPORATION_SUMMER, 550.0),
                Map.entry(Facts.RAIN_SUMMER, 250.0));
        for (Map.Entry<LayerKey, Double> fact : facts.entrySet()) {
            polder = polder.with(
                    fact.getKey(), Grid.filled(FRAME, fact.getValue().floatValue()));
        }
        return polder;
    }
}
