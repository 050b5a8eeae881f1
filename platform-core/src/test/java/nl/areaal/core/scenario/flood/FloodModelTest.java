package nl.areaal.core.scenario.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;
import nl.areaal.core.scenario.rain.CurveNumber;
import nl.areaal.core.scenario.rain.DesignStorm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Most worlds here are a pit of nine cells of 10 m, deep enough for all rain, with high ground around it that drains. */
class FloodModelTest {
    private static final FloodModel MODEL = new FloodModel();
    private static final GridFrame FRAME = new GridFrame(0, 50, 10, 5, 5);
    private static final Zones ZONES = new Zones(
            FRAME,
            List.of(
                    new Zones.Zone("pit", FactWorlds.square(25, 25, 15)),
                    new Zones.Zone("two thirds", FactWorlds.square(25, 35, 15)),
                    new Zones.Zone("away", FactWorlds.square(500, 500, 15))));

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return MODEL.card().check().stream();
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCaseAsWorkedOut(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    @Test
    void givesTheMeanDepthOfEachArea() {
        RegionAnswer answer = ask(pit(60, 0));
        assertThat(answer.central().at(2, 2)).isEqualTo(60);
        assertThat(answer.bySetAndZone()[0][0]).isCloseTo(60, within(0.01));
        assertThat(answer.squareMetres()[0]).isEqualTo(900);
        assertThat(answer.bySetAndZone()[0][2]).isNaN();
        assertThat(answer.squareMetres()[2]).isZero();
    }

    @Test
    void weighsTheCellsOfAnAreaByTheirShareInIt() {
        assertThat(ask(pit(60, 0)).bySetAndZone()[0][1]).isCloseTo(40, within(0.01));
    }

    @Test
    void lowersTheWaterByWhatTheSewerOfBuiltUpLandTakes() {
        double[][] depth = ask(pit(60, 0.5f)).bySetAndZone();
        assertThat(depth[0][0]).isCloseTo(50, within(0.01));
        assertThat(depth[1][0]).isCloseTo(55, within(0.01));
        assertThat(depth[2][0]).isCloseTo(45, within(0.01));
    }

    @Test
    void accountsForTheWaterInWords() {
        assertThat(ask(pit(60, 0)).remarks())
                .extracting(text -> text.en())
                .containsExactly(
                        "Of 150.0 m3 that the sewer can't take, 54.0 m3 stays and 96.0 m3 leaves the region at its edge.",
                        "More than 10 cm of water stands on 0.0 % of the region.");
    }

    @Test
    void saysHowMuchGroundLiesUnderDeepWater() {
        RegionAnswer answer = new FloodModel(DesignStorm.EXTREME, 1).evaluate(pit(60, 0), ZONES, Progress.UNHEARD);
        assertThat(answer.central().at(2, 2)).isEqualTo(150); // 160 mm falls, of which 10 mm find room
        assertThat(answer.remarks().getLast().nl()).isEqualTo("Op 36,0 % van de regio staat meer dan 10 cm water.");
    }

    @Test
    void bringsTheWetnessOfTheGroundIntoItsBand() {
        FactBase meadow = pit(70, 0).with(Facts.WATER, Grid.filled(FRAME, 0)).with(Facts.GRASS, Grid.filled(FRAME, 1));
        double[][] depth = ask(meadow).bySetAndZone();
        double retention = CurveNumber.retentionMillimetres(61);
        assertThat(depth[0][0]).isCloseTo(CurveNumber.runoffMillimetres(70, retention), within(0.01));
        assertThat(depth[1][0]).isCloseTo(CurveNumber.runoffMillimetres(70, 0.427 * retention), within(0.01));
        assertThat(depth[3][0]).isZero();
    }

    @Test
    void hasNoAnswerWhereHeightOrRunoffIsNotKnown() {
        float[] storage = Grid.filled(FRAME, 10).cells();
        storage[FRAME.index(2, 2)] = Float.NaN;
        RegionAnswer answer = ask(pit(60, 0).with(Facts.STORAGE, new Grid(FRAME, storage)));
        assertThat(answer.central().at(2, 2)).isNaN();
        assertThat(answer.squareMetres()[0]).isEqualTo(800);
        assertThat(answer.central().at(2, 1)).isCloseTo(60 * 8 / 9f, within(0.01f));
        assertThat(ask(pit(60, 0).with(Facts.TERRAIN, Grid.filled(FRAME, Float.NaN)))
                        .bySetAndZone()[0][0])
                .isNaN();
    }

    @Test
    void tellsHowFarItIsAndStopsWhenNobodyWaitsAnyMore() {
        List<Long> steps = new ArrayList<>();
        MODEL.evaluate(pit(60, 0), ZONES, (done, total) -> steps.add(total * 10 + done));
        assertThat(steps).containsExactly(60L, 61L, 62L, 63L, 64L, 65L, 66L);
        assertThatThrownBy(() -> MODEL.evaluate(pit(60, 0), ZONES, (done, total) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void givesTheSameBitsWithAnyNumberOfThreads() {
        GridFrame frame = new GridFrame(0, 0, 10, 300, 1100);
        Random random = new Random(3);
        float[] metres = new float[frame.cells()];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = random.nextInt(3_000) / 1_000f;
        }
        FactBase world = world(new Grid(frame, metres), 40, 0.3f);
        Zones zones = new Zones(frame, List.of());
        Grid one = new FloodModel(DesignStorm.HEAVY, 1)
                .evaluate(world, zones, Progress.UNHEARD)
                .central();
        Grid two = new FloodModel(DesignStorm.HEAVY, 2)
                .evaluate(world, zones, Progress.UNHEARD)
                .central();
        assertThat(two.sameCells(one)).isTrue();
    }

    private static RegionAnswer ask(FactBase world) {
        return MODEL.evaluate(world, ZONES, Progress.UNHEARD);
    }

    private static FactBase pit(float runoff, float built) {
        float[] metres = Grid.filled(FRAME, 5).cells();
        for (int row = 1; row < FRAME.rows() - 1; row++) {
            Arrays.fill(metres, FRAME.index(1, row), FRAME.index(FRAME.columns() - 1, row), 0);
        }
        return world(new Grid(FRAME, metres), runoff, built);
    }

    /** Water everywhere, on which all of the 70 mm that fall run off but for what finds room. */
    private static FactBase world(Grid terrain, float runoff, float built) {
        GridFrame frame = terrain.frame();
        return FactBase.on(frame)
                .with(Facts.TERRAIN, terrain)
                .with(Facts.BUILT, Grid.filled(frame, built))
                .with(Facts.TREE, Grid.filled(frame, 0))
                .with(Facts.SHRUB, Grid.filled(frame, 0))
                .with(Facts.GRASS, Grid.filled(frame, 0))
                .with(Facts.WATER, Grid.filled(frame, 1))
                .with(Facts.SOIL_GROUP, Grid.filled(frame, 2))
                .with(Facts.STORAGE, Grid.filled(frame, 70 - runoff));
    }
}
