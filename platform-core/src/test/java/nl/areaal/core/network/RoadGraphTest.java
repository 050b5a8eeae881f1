package nl.areaal.core.network;

import static nl.areaal.core.network.Streets.box;
import static nl.areaal.core.network.Streets.line;
import static nl.areaal.core.network.Streets.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadGraphTest {
    /** Four streets around a block of 80 by 60 m. */
    private final RoadNetwork block = RoadNetwork.of(
            List.of(street(0, 0, 80, 0), street(80, 0, 80, 60), street(80, 60, 0, 60), street(0, 60, 0.3, 0.3)),
            Crossings.ONLY_SHARED_POINTS);

    @Test
    void joinsEndsThatLieWithinHalfAMetre() {
        assertThat(RoadGraph.of(block).junctions()).isEqualTo(4);
    }

    @Test
    void goesTheShorterWayRound() {
        RoadGraph graph = RoadGraph.of(block);
        assertThat(new ShortestWays(graph).between(at(graph, 0, 0), at(graph, 80, 60), 1000))
                .isCloseTo(59.7 + 80, within(0.01));
    }

    @Test
    void goesTheOtherWayWhenARoadIsClosed() {
        RoadGraph graph = RoadGraph.of(block.edited(box(30, -5, 50, 5), RoadChange.close()));
        assertThat(new ShortestWays(graph).between(at(graph, 0, 0), at(graph, 80, 0), 1000))
                .isCloseTo(59.7 + 80 + 60, within(0.01));
    }

    @Test
    void goesNoFartherThanAsked() {
        RoadGraph graph = RoadGraph.of(block);
        assertThat(new ShortestWays(graph).between(at(graph, 0, 0), at(graph, 80, 60), 139))
                .isNaN();
    }

    @Test
    void doesNotCycleOnAMotorway() {
        RoadNetwork motorway = RoadNetwork.of(
                List.of(Road.usual(RoadClass.MOTORWAY, line(0, 0, 50, 0))), Crossings.ONLY_SHARED_POINTS);
        RoadGraph graph = RoadGraph.of(motorway);
        assertThat(graph.ways(0)).isZero();
        assertThat(graph.nearest(0, 0, 100, 3)).isEmpty();
        assertThat(graph.components().sizes()).isEmpty();
    }

    @Test
    void findsTheNearestJunctionsFirst() {
        RoadGraph graph = RoadGraph.of(block);
        assertThat(graph.nearest(70, 10, 100, 2)).containsExactly(at(graph, 80, 0), at(graph, 80, 60));
        assertThat(graph.nearest(70, 10, 20, 2)).containsExactly(at(graph, 80, 0));
    }

    @Test
    void knowsWhatHangsTogether() {
        RoadNetwork apart = RoadNetwork.of(
                List.of(street(0, 0, 80, 0), street(80, 0, 150, 0), street(500, 0, 560, 0)),
                Crossings.ONLY_SHARED_POINTS);
        Components parts = RoadGraph.of(apart).components();
        assertThat(parts.sizes()).containsExactly(3, 2);
        assertThat(parts.largest()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheWaysThatTryingThemAllFinds(long seed) {
        RoadGraph graph = RoadGraph.of(randomTown(new Random(seed)));
        double[][] all = floydWarshall(graph);
        ShortestWays ways = new ShortestWays(graph);
        for (int from = 0; from < graph.junctions(); from += 7) {
            double[] found = new double[graph.junctions()];
            Arrays.fill(found, Double.POSITIVE_INFINITY);
            List<Double> order = new ArrayList<>();
            ways.search(new int[] {from}, new double[] {0}, 900, (junction, metres) -> {
                found[junction] = metres;
                order.add(metres);
            });
            assertThat(order).isSorted();
            for (int to = 0; to < found.length; to++) {
                double expected = all[from][to] <= 900 ? all[from][to] : Double.POSITIVE_INFINITY;
                assertThat(found[to]).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void closingARoadNeverShortensAWay(long seed) {
        Random random = new Random(seed);
        RoadNetwork town = randomTown(random);
        double x = random.nextDouble(800);
        double y = random.nextDouble(800);
        double[][] before = floydWarshall(RoadGraph.of(town));
        double[][] after = floydWarshall(RoadGraph.of(town.edited(box(x, y, x + 200, y + 200), RoadChange.close())));
        for (int from = 0; from < before.length; from++) {
            for (int to = 0; to < before.length; to++) {
                assertThat(after[from][to]).isGreaterThanOrEqualTo(before[from][to] - 1e-9);
            }
        }
    }

    private static RoadNetwork randomTown(Random random) {
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            roads.add(street(random.nextInt(1000), random.nextInt(1000), random.nextInt(1000), random.nextInt(1000)));
        }
        return RoadNetwork.of(roads, Crossings.JOINED);
    }

    private static double[][] floydWarshall(RoadGraph graph) {
        int count = graph.junctions();
        double[][] metres = new double[count][count];
        for (int from = 0; from < count; from++) {
            Arrays.fill(metres[from], Double.POSITIVE_INFINITY);
            metres[from][from] = 0;
            for (int way = graph.start(from); way < graph.start(from + 1); way++) {
                metres[from][graph.end(way)] = Math.min(metres[from][graph.end(way)], graph.metres(way));
            }
        }
        for (int via = 0; via < count; via++) {
            for (int from = 0; from < count; from++) {
                for (int to = 0; to < count; to++) {
                    metres[from][to] = Math.min(metres[from][to], metres[from][via] + metres[via][to]);
                }
            }
        }
        return metres;
    }

    private static int at(RoadGraph graph, double x, double y) {
        return graph.nearest(x, y, 1, 1)[0];
    }
}
