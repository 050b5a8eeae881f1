package nl.areaal.core.scenario.air;

import static nl.areaal.core.network.Streets.box;
import static nl.areaal.core.network.Streets.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadChange;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.network.StreetType;
import nl.areaal.core.network.Traffic;
import nl.areaal.core.scenario.CellWorlds;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirModelTest {
    /** 300 by 300 m in cells of 10 m. */
    private static final GridFrame FRAME = new GridFrame(0, 300, 10, 30, 30);

    private static final AirModel MODEL = new AirModel();

    /** A street from west to east at y = 155, along the middles of row 14. */
    private static final RoadNetwork STREET = network(new Road(
            RoadClass.SECONDARY, line(0, 155, 300, 155), new Traffic(10_000, 0.03, 0.05, 22.5), StreetType.OPEN, 1.25));

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return MODEL.card().check().stream();
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCaseWithinItsTolerance(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    @Test
    void addsWhatAStreetGivesOffByHand() {
        double emission = 10_000 * (0.92 * 0.272 + 0.08 * 4.532) / 86.4;
        double theta = 3.1e-4 * 400 - 1.82e-2 * 20 + 0.33; // 20 m off
        double nox = 0.62 * emission * theta * 1.25 * 5 / 3.4;
        double expected = 20 + 0.2 * nox + 0.6 * 45 * 0.8 * nox / (0.8 * nox + 100);
        assertThat(central(world(STREET))[12][15]).isCloseTo((float) expected, within(0.001f));
    }

    @Test
    void beyondSixtyMetresThereIsOnlyWhatComesFromElsewhere() {
        float[][] no2 = central(world(STREET));
        assertThat(no2[8][15]).isGreaterThan(20); // 60 m off
        assertThat(no2[7][15]).isEqualTo(20);
    }

    @Test
    void hasNoAnswerWithoutABackground() {
        FactBase world = world(STREET).with(Facts.BACKGROUND_O3, Grid.filled(FRAME, Float.NaN));
        assertThat(central(world)[0][0]).isNaN();
        assertThat(central(world)[14][15]).isNaN();
    }

    @Test
    void hasNoAnswerOutsideTheValidRange() {
        FactBase world = world(STREET).with(Facts.BACKGROUND_NO2, Grid.filled(FRAME, 500));
        assertThat(central(world)[0][0]).isNaN();
    }

    @Test
    void hasNoAnswerNearAMotorwayHoweverQuiet() {
        RoadNetwork motorway = network(Road.usual(RoadClass.MOTORWAY, line(0, 155, 300, 155)));
        float[][] no2 = central(world(motorway.edited(box(0, 0, 300, 300), RoadChange.close())));
        assertThat(no2[14][15]).isNaN();
        assertThat(no2[7][15]).isEqualTo(20);
    }

    @Test
    void aClosedStreetAddsNothing() {
        FactBase world = world(STREET.edited(box(-10, 100, 310, 200), RoadChange.close()));
        assertThat(central(world)[14][15]).isEqualTo(20);
    }

    @Test
    void cleanerTrafficAddsProportionallyLessNox() {
        float before = terms(world(STREET))[2];
        float after = terms(world(STREET.edited(box(-10, 100, 310, 200), RoadChange.clean(0.5))))[2];
        assertThat(after).isCloseTo(before / 2, within(0.001f));
    }

    @Test
    void atACrossingTheStreetThatAddsMostCounts() {
        Road quiet = Road.usual(RoadClass.RESIDENTIAL, line(155, 0, 155, 300));
        Road busy = Road.usual(RoadClass.PRIMARY, line(0, 155, 300, 155));
        float both = central(world(network(quiet, busy)))[14][15];
        assertThat(both).isEqualTo(central(world(network(busy)))[14][15]);
        assertThat(both).isGreaterThan(central(world(network(quiet)))[14][15]);
    }

    @Test
    void slowTrafficInTownGivesOffMoreThanFlowingTraffic() {
        assertThat(EmissionFactors.at(10).lorryNox()).isEqualTo(7.277);
        assertThat(EmissionFactors.at(30).lightNox()).isCloseTo((0.272 + 0.255) / 2, within(1e-9));
        assertThat(EmissionFactors.at(100).lightNox()).isEqualTo(0.205);
        assertThat(EmissionFactors.at(3).lightNox()).isEqualTo(0.377);
    }

    @ParameterizedTest
    @EnumSource(StreetType.class)
    void airThinsOutWithDistance(StreetType street) {
        for (double metres = 4; metres <= 60; metres += 0.5) {
            assertThat(Srm1.dilution(street, metres))
                    .isLessThanOrEqualTo(Srm1.dilution(street, metres - 0.5) + 0.0002) // type 4 turns at 29.4 m
                    .isNotNegative();
        }
    }

    @Test
    void theBandHoldsTheCentralAnswer() {
        float[][] answers = CellWorlds.answers(MODEL, world(STREET), new Window(15, 14, 1, 1));
        assertThat(answers[0]).hasSize(9);
        float low = Float.MAX_VALUE;
        float high = 0;
        for (int set = 1; set < 9; set++) {
            low = Math.min(low, answers[0][set]);
            high = Math.max(high, answers[0][set]);
        }
        assertThat(answers[0][0]).isBetween(low, high);
        assertThat(low).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersTheSameInEveryWindow(long seed) {
        Random random = new Random(seed);
        GridFrame frame = new GridFrame(0, 2000, 10, 150, 200);
        FactBase world = randomTown(frame, random);
        float[][] whole = CellWorlds.answers(MODEL, world, frame.whole());
        for (int i = 0; i < 20; i++) {
            Window part = new Window(
                    random.nextInt(100), random.nextInt(100), 1 + random.nextInt(50), 1 + random.nextInt(100));
            float[][] asked = CellWorlds.answers(MODEL, world, part);
            for (int cell = 0; cell < asked.length; cell++) {
                int row = part.row() + cell / part.columns();
                int column = part.column() + cell % part.columns();
                assertThat(asked[cell]).isEqualTo(whole[row * 150 + column]);
            }
        }
    }

    private static FactBase randomTown(GridFrame frame, Random random) {
        List<Road> roads = new ArrayList<>();
        RoadClass[] classes = RoadClass.values();
        for (int i = 0; i < 60; i++) {
            roads.add(Road.usual(
                    classes[i == 0 ? 0 : 1 + random.nextInt(classes.length - 1)],
                    line(
                            random.nextInt(1600) - 50,
                            random.nextInt(2000),
                            random.nextInt(1600) - 50,
                            random.nextInt(2000))));
        }
        return background(frame).with(RoadNetwork.of(roads, Crossings.JOINED));
    }

    private static RoadNetwork network(Road... roads) {
        return RoadNetwork.of(List.of(roads), Crossings.ONLY_SHARED_POINTS);
    }

    private static FactBase world(RoadNetwork roads) {
        return background(FRAME).with(roads);
    }

    private static FactBase background(GridFrame frame) {
        return FactBase.on(frame)
                .with(Facts.BACKGROUND_NO2, Grid.filled(frame, 20))
                .with(Facts.BACKGROUND_O3, Grid.filled(frame, 45))
                .with(Facts.BACKGROUND_PM10, Grid.filled(frame, 18));
    }

    /** NO2 by row and column, with central parameters. */
    private static float[][] central(FactBase world) {
        float[][] rows = new float[FRAME.rows()][];
        MODEL.evaluate(FRAME.whole(), world, (row, values) -> rows[row] = values[0].clone());
        return rows;
    }

    /** The terms beside the street. */
    private static float[] terms(FactBase world) {
        float[] terms = new float[AirTerms.ALL.size()];
        MODEL.evaluateTerms(new Window(15, 13, 1, 1), world, (row, values) -> {
            for (int term = 0; term < terms.length; term++) {
                terms[term] = values[term][0];
            }
        });
        return terms;
    }
}
