package nl.areaal.core.scenario.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Intervention;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A street of 80 m, which is one piece, with an extent around its western half. */
class TrafficChangeTest {
    private static final RoadNetwork STREET = RoadNetwork.of(
            List.of(Road.usual(RoadClass.PRIMARY, new GeometryFactory().createLineString(new Coordinate[] {
                        new Coordinate(0, 0), new Coordinate(80, 0)
                    }))),
            Crossings.ONLY_SHARED_POINTS);
    private static final Polygon WEST = FactWorlds.square(0, 0, 40);
    private static final Polygon ALL = FactWorlds.square(40, 0, 200);

    @Test
    void calmingHalfAStreetTakesHalfTheTrafficAway() {
        RoadNetwork calm = TrafficChange.apply(new Intervention.CalmRoad(WEST, 0, 30), STREET);
        assertThat(calm.vehiclesPerDay(0))
                .isCloseTo(STREET.vehiclesPerDay(0) / 2, within(0.01 * STREET.vehiclesPerDay(0)));
    }

    @Test
    void aClosedStreetLetsNobodyThrough() {
        RoadNetwork closed = TrafficChange.apply(new Intervention.CloseRoad(ALL), STREET);
        assertThat(closed.isClosed(0)).isTrue();
        assertThat(closed.vehiclesPerDay(0)).isZero();
    }

    @Test
    void aLowEmissionZoneLeavesTheTrafficAndCleansIt() {
        RoadNetwork clean = TrafficChange.apply(new Intervention.LowEmissionZone(ALL, 0.6), STREET);
        assertThat(clean.vehiclesPerDay(0)).isEqualTo(STREET.vehiclesPerDay(0));
        assertThat(clean.emissionShare(0)).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void treesLeaveTheRoadsAlone() {
        assertThat(TrafficChange.apply(new Intervention.PlantTrees(ALL, 0.5), STREET))
                .isSameAs(STREET);
    }
}
