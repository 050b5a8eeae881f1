package nl.areaal.core.scenario.reach;

import static nl.areaal.core.network.Streets.box;
import static nl.areaal.core.network.Streets.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadChange;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachModelTest {
    private static final ReachModel MODEL = new ReachModel(ReachMode.BIKE);

    /** 20 by 3 km in squares of 250 m. */
    private static final GridFrame FRAME = new GridFrame(0, 3000, 250, 80, 12);

    private static final Zones ZONES = new Zones(
            FRAME,
            List.of(
                    new Zone("west", box(0, 0, 1000, 3000)),
                    new Zone("east", box(19_000, 0, 20_000, 3000)),
                    new Zone("all", box(0, 0, 20_000, 3000))));

    /** Two roads from west to east, joined at their ends: the north one straight, the south one a detour of 2 km. */
    private static final RoadNetwork ROADS = RoadNetwork.of(
            List.of(
                    street(125, 2125, 19_875, 2125),
                    street(125, 2125, 125, 1125),
                    street(125, 1125, 19_875, 1125),
                    street(19_875, 1125, 19_875, 2125)),
            Crossings.ONLY_SHARED_POINTS);

    private static final int ROW = 3; // with the north road through its middles

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return Stream.of(ReachMode.values()).flatMap(mode -> new ReachModel(mode).card().check().stream());
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCase(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    @Test
    void weighsTheMeanOfAnAreaByItsResidents() {
        Town town = new Town().residents(0, 300).residents(40, 100).jobs(4, 60).jobs(70, 20);
        RegionAnswer answer = town.ask(ROADS);
        assertThat(answer.central().at(0, ROW)).isEqualTo(60);
        assertThat(answer.central().at(40, ROW)).isEqualTo(20); // 7.5 km one way, 9 km the other
        assertThat(answer.bySetAndZone()[0]).containsExactly(new double[] {60, Double.NaN, 50}, within(0.01));
        assertThat(answer.squareMetres()[2]).isEqualTo(2 * 250 * 250);
    }

    @Test
    void bandsRunFromTheSlowestToTheQuickest() {
        RegionAnswer answer =
                new Town().residents(0, 1).jobs(31, 10).jobs(35, 5).ask(ROADS);
        double[] west = {answer.bySetAndZone()[0][0], answer.bySetAndZone()[1][0], answer.bySetAndZone()[2][0]};
        assertThat(west).containsExactly(new double[] {10, 0, 15}, within(0.01)); // 7.75 and 8.75 km; 8.25, 7.5, 9 km
    }

    @Test
    void aClosedRoadCostsTheDetour() {
        Town town = new Town().residents(0, 1).jobs(26, 10).jobs(31, 5);
        RoadNetwork closed = ROADS.edited(box(3000, 2000, 3100, 2200), RoadChange.close());
        assertThat(town.ask(ROADS).central().at(0, ROW)).isEqualTo(15);
        assertThat(town.ask(closed).central().at(0, ROW)).isEqualTo(0); // down, along, and no way up before the end
    }

    @Test
    void hasNoAnswerWhereNobodyLivesOrNoRoadIsNear() {
        Town town = new Town().residents(0, 1).jobs(3, 10);
        town.residents[FRAME.index(3, 11)] = 9; // 1 km from the south road
        RegionAnswer answer = town.ask(ROADS);
        assertThat(answer.central().at(5, ROW)).isNaN();
        assertThat(answer.central().at(3, 11)).isNaN();
        assertThat(answer.remarks()).anyMatch(remark -> remark.en().startsWith("90.0 % of the residents"));
    }

    @Test
    void tellsNoJobsFromJobsThatNobodyCounted() {
        FactBase none = new Town().residents(0, 1).on(ROADS);
        FactBase unknown = none.with(Facts.JOBS, Grid.filled(FRAME, Float.NaN));
        assertThat(MODEL.evaluate(none, ZONES, Progress.UNHEARD).bySetAndZone()[0][0])
                .isZero();
        RegionAnswer answer = MODEL.evaluate(unknown, ZONES, Progress.UNHEARD);
        assertThat(answer.bySetAndZone()[0][0]).isNaN();
        assertThat(answer.central().at(0, ROW)).isNaN();
    }

    @Test
    void saysWhatJobsCountForByDistance() {
        RegionAnswer answer = new Town().residents(0, 1).jobs(11, 1000).ask(ROADS); // 2.75 km, 10 minutes
        assertThat(answer.remarks())
                .singleElement()
                .matches(remark -> remark.en().contains("reaches 500"));
    }

    @Test
    void stopsWhenNobodyWantsTheAnswerAnyMore() {
        Progress impatient = (done, total) -> {
            throw new CancellationException();
        };
        FactBase world = new Town().residents(0, 1).jobs(3, 1).on(ROADS);
        assertThatThrownBy(() -> MODEL.evaluate(world, ZONES, impatient)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void closingRoadsNeverBringsAnybodyNearer(long seed) {
        Random random = new Random(seed);
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            roads.add(
                    street(random.nextInt(20_000), random.nextInt(3000), random.nextInt(20_000), random.nextInt(3000)));
        }
        RoadNetwork network = RoadNetwork.of(roads, Crossings.JOINED);
        Town town = new Town();
        for (int i = 0; i < 100; i++) {
            town.residents[random.nextInt(FRAME.cells())] = 1 + random.nextInt(50);
            town.jobs[random.nextInt(FRAME.cells())] = 1 + random.nextInt(50);
        }
        double x = random.nextInt(19_000);
        RegionAnswer before = town.ask(network);
        RegionAnswer after = town.ask(network.edited(box(x, 500, x + 700, 2500), RoadChange.close()));
        for (int cell = 0; cell < FRAME.cells(); cell++) {
            float was = before.central().cells()[cell];
            assertThat(Float.isNaN(was) || after.central().cells()[cell] <= was).isTrue();
        }
        assertThat(after.bySetAndZone()[0][2]).isLessThan(before.bySetAndZone()[0][2]);
    }

    @Test
    void answersTheSameHoweverOftenItIsAsked() {
        Town town = new Town();
        Random random = new Random(5);
        for (int i = 0; i < FRAME.cells(); i++) {
            town.residents[i] = random.nextInt(30);
            town.jobs[i] = random.nextInt(30);
        }
        RegionAnswer first = town.ask(ROADS);
        RegionAnswer second = town.ask(ROADS);
        assertThat(second.central().sameCells(first.central())).isTrue();
        assertThat(second.bySetAndZone()).isDeepEqualTo(first.bySetAndZone());
        assertThat(second.remarks()).isEqualTo(first.remarks());
    }

    @Test
    void travelsTwiceAsLongAsItWouldTwiceAsFast() {
        FactBase world =
                new Town().residents(0, 1).jobs(31, 10).jobs(50, 5).jobs(75, 7).on(ROADS);
        float[] longer = under("time", 60)
                .evaluate(world, ZONES, Progress.UNHEARD)
                .central()
                .cells();
        float[] faster = under("speed", 33)
                .evaluate(world, ZONES, Progress.UNHEARD)
                .central()
                .cells();
        assertThat(longer[FRAME.index(0, ROW)]).isEqualTo(15); // 16.5 km, where the usual half hour brings 8.25
        assertThat(longer).isEqualTo(faster);
    }

    private static ReachModel under(String parameter, double value) {
        return (ReachModel) MODEL.assuming(
                Assumptions.of(new Assumption("reach", parameter, value, "anna", "long journeys are usual here")));
    }

    private static final class Town {
        private final float[] residents = new float[FRAME.cells()];
        private final float[] jobs = new float[FRAME.cells()];

        Town residents(int column, float count) {
            residents[FRAME.index(column, ROW)] = count;
            return this;
        }

        Town jobs(int column, float count) {
            jobs[FRAME.index(column, ROW)] = count;
            return this;
        }

        FactBase on(RoadNetwork roads) {
            return FactBase.on(FRAME)
                    .with(Facts.RESIDENTS, new Grid(FRAME, residents))
                    .with(Facts.JOBS, new Grid(FRAME, jobs))
                    .with(roads);
        }

        RegionAnswer ask(RoadNetwork roads) {
            return MODEL.evaluate(on(roads), ZONES, Progress.UNHEARD);
        }
    }
}
