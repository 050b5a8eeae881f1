package nl.areaal.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.RoadNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Streets every half kilometre, each eighth of them a main road: some 65,000 pieces. */
final class BenchRoads {
    private static final double BLOCK_METRES = 500;
    private static final int STREETS_PER_MAIN_ROAD = 8;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private BenchRoads() {}

    static RoadNetwork over(GridFrame frame) {
        List<Road> roads = new ArrayList<>();
        int blocks = (int) (frame.columns() * frame.cellMetres() / BLOCK_METRES);
        for (int street = 0; street <= blocks; street++) {
            RoadClass rank = street % STREETS_PER_MAIN_ROAD == 0 ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL;
            for (int block = 0; block < blocks; block++) {
                roads.add(Road.usual(rank, line(frame, street, block, street, block + 1)));
                roads.add(Road.usual(rank, line(frame, block, street, block + 1, street)));
            }
        }
        return RoadNetwork.of(roads, Crossings.ONLY_SHARED_POINTS);
    }

    private static LineString line(GridFrame frame, int... blocks) {
        return GEOMETRY.createLineString(new Coordinate[] {
            new Coordinate(frame.originX() + BLOCK_METRES * blocks[0], frame.originY() - BLOCK_METRES * blocks[1]),
            new Coordinate(frame.originX() + BLOCK_METRES * blocks[2], frame.originY() - BLOCK_METRES * blocks[3])
        });
    }
}
