package nl.areaal.core.network;

import static nl.areaal.core.network.Streets.box;
import static nl.areaal.core.network.Streets.line;
import static nl.areaal.core.network.Streets.main;
import static nl.areaal.core.network.Streets.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

class RoadNetworkTest {
    private static final Crossings SHARED = Crossings.ONLY_SHARED_POINTS;

    private final RoadNetwork lane = RoadNetwork.of(List.of(main(0, 0, 250, 0)), SHARED);

    @Test
    void cutsARoadIntoEqualPiecesOfAtMostAHundredMetres() {
        assertThat(lane.size()).isEqualTo(3);
        assertThat(lane.metres(1)).isEqualTo(250.0 / 3);
        assertThat(lane.line(0).p1).isEqualTo(lane.line(1).p0);
    }

    @Test
    void keepsThePointsOfALineExactly() {
        RoadNetwork bent = RoadNetwork.of(List.of(street(0.1, 0.2, 70.3, 0.4, 70.3, 333.7)), SHARED);
        assertThat(bent.line(0).p1).isEqualTo(new Coordinate(70.3, 0.4));
        assertThat(bent.line(bent.size() - 1).p1).isEqualTo(new Coordinate(70.3, 333.7));
    }

    @Test
    void closingARoadTakesItsTrafficAwayInsideTheExtentOnly() {
        RoadNetwork closed = lane.edited(box(-10, -10, 100, 10), RoadChange.close());
        assertThat(closed.vehiclesPerDay(0)).isZero();
        assertThat(closed.vehiclesPerDay(1)).isCloseTo(14_000 * 0.8, within(0.01)); // 16.7 m of 83.3 m lie inside
        assertThat(closed.vehiclesPerDay(2)).isEqualTo(14_000);
        assertThat(IntStream.range(0, 3).mapToObj(closed::isClosed)).containsExactly(true, true, false);
    }

    @Test
    void leavesTheVersionThatItWasMadeFromAlone() {
        lane.edited(box(-10, -10, 300, 10), RoadChange.close());
        assertThat(lane.vehiclesPerDay(0)).isEqualTo(14_000);
        assertThat(lane.isClosed(0)).isFalse();
    }

    @Test
    void calmingSlowsButNeverSpeedsUp() {
        RoadNetwork calm = lane.edited(box(-10, -10, 300, 10), RoadChange.calm(0.5, 30));
        assertThat(calm.kmPerHour(0)).isEqualTo(30);
        assertThat(calm.vehiclesPerDay(0)).isEqualTo(7_000);
        assertThat(calm.edited(box(-10, -10, 300, 10), RoadChange.calm(1, 80)).kmPerHour(0))
                .isEqualTo(30);
    }

    @Test
    void theSpeedOverAPieceThatIsHalfSlowFollowsTheTimeThatItTakes() {
        RoadNetwork piece = RoadNetwork.of(List.of(main(0, 0, 100, 0)), SHARED);
        double half = piece.edited(box(0, -1, 50, 1), RoadChange.calm(1, 27.5)).kmPerHour(0);
        assertThat(half).isCloseTo(2 / (1 / 27.5 + 1 / 55.0), within(1e-4));
    }

    @Test
    void aCleanZoneLeavesTrafficAndSpeed() {
        RoadNetwork clean = lane.edited(box(-10, -10, 300, 10), RoadChange.clean(0.6));
        assertThat(clean.emissionShare(2)).isCloseTo(0.6, within(1e-6));
        assertThat(clean.vehiclesPerDay(2)).isEqualTo(14_000);
        assertThat(clean.kmPerHour(2)).isEqualTo(55);
    }

    @Test
    void saysWhereTwoVersionsDiffer() {
        RoadNetwork closed = lane.edited(box(-10, -10, 10, 10), RoadChange.close());
        assertThat(closed.changedExtents(lane)).containsExactly(new Envelope(-1, 250.0 / 3 + 1, -1, 1));
        assertThat(lane.changedExtents(lane)).isEmpty();
        assertThat(lane.edited(box(500, 500, 600, 600), RoadChange.close()).changedExtents(lane))
                .isEmpty();
    }

    @Test
    void keepsDistantChangesApart() {
        RoadNetwork road = RoadNetwork.of(List.of(main(0, 0, 5000, 0)), SHARED);
        RoadNetwork changed =
                road.edited(box(-1, -1, 50, 1), RoadChange.close()).edited(box(4950, -1, 5001, 1), RoadChange.close());
        assertThat(changed.changedExtents(road))
                .containsExactlyInAnyOrder(new Envelope(-1, 101, -1, 1), new Envelope(4899, 5001, -1, 1));
    }

    @Test
    void hasTheSameNameForTheSameContentOnly() {
        RoadNetwork same = RoadNetwork.of(List.of(main(0, 0, 250, 0)), SHARED);
        assertThat(same.sha256()).isEqualTo(lane.sha256());
        assertThat(lane.edited(box(0, -1, 50, 1), RoadChange.clean(0.9)).sha256())
                .isNotEqualTo(lane.sha256());
    }

    @Test
    void joinsRoadsThatCrossWhenAskedTo() {
        List<Road> cross = List.of(street(0, 0, 80, 0), street(40, -30, 40, 30));
        assertThat(RoadNetwork.of(cross, SHARED).junctions().count()).isEqualTo(4);
        RoadNetwork joined = RoadNetwork.of(cross, Crossings.JOINED);
        assertThat(joined.size()).isEqualTo(4);
        assertThat(joined.junctions().count()).isEqualTo(5);
    }

    @Test
    void joinsARoadThatJustFallsShortOfAnother() {
        List<Road> tee = List.of(street(0, 0, 80, 0), street(40, 0.3, 40, 30));
        assertThat(RoadNetwork.of(tee, Crossings.JOINED).junctions().count()).isEqualTo(4);
    }

    @Test
    void joinsNothingToAMotorwayThatPassesOver() {
        List<Road> pass = List.of(Road.usual(RoadClass.MOTORWAY, line(0, 0, 80, 0)), street(40, -30, 40, 30));
        assertThat(RoadNetwork.of(pass, Crossings.JOINED).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatALookAtEveryPieceFinds(long seed) {
        Random random = new Random(seed);
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble(3000);
            double y = random.nextDouble(3000);
            roads.add(street(x, y, x + random.nextDouble(400) - 200, y + random.nextDouble(400) - 200));
        }
        RoadNetwork network = RoadNetwork.of(roads, SHARED);
        Envelope window = new Envelope(500, 900, 1100, 1200);
        Envelope grown = new Envelope(440, 960, 1040, 1260);
        assertThat(network.within(window, 60))
                .containsExactly(IntStream.range(0, network.size())
                        .filter(piece -> grown.intersects(network.line(piece).p0, network.line(piece).p1))
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesAwayTheTrafficOfExactlyTheMetresInside(long seed) {
        Random random = new Random(seed);
        double bend = random.nextDouble(200);
        RoadNetwork network = RoadNetwork.of(List.of(street(0, 0, 700, bend, 1500, -bend)), SHARED);
        Polygon extent =
                (Polygon) Streets.line(random.nextDouble(1500), 0, 700, bend).buffer(50 + random.nextDouble(300));
        RoadNetwork closed = network.edited(extent, RoadChange.close());
        double lost = IntStream.range(0, network.size())
                .mapToDouble(
                        piece -> (network.vehiclesPerDay(piece) - closed.vehiclesPerDay(piece)) * network.metres(piece))
                .sum();
        double inside = line(0, 0, 700, bend, 1500, -bend).intersection(extent).getLength();
        assertThat(lost / 600).isCloseTo(inside, within(0.01));
    }

    @Test
    void refusesTrafficThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Traffic(100, 0.7, 0.4, 50))
                .withMessageContaining("mediumShare + heavyShare is 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Road.usual(RoadClass.PRIMARY, box(0, 0, 1, 1)))
                .withMessageContaining("line is a Polygon");
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}
