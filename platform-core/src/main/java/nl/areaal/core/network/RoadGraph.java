package nl.areaal.core.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/**
 * The roads as somebody on foot or on a bike meets them: junctions, and the open ways between them with their length. Motorways
 * are left out, and pieces that a measure closed.
 *
 * <p>The junctions and their numbers are the same in every version of a network, so that closing a road can only make ways
 * longer. Every way may be used in both directions.
 */
public final class RoadGraph {
    private final Junctions junctions;
    private final JunctionIndex index;
    /** Where the ways from a junction begin in {@link #ends} and {@link #metres}; one entry more than there are junctions. */
    private final int[] starts;

    private final int[] ends;
    private final double[] metres;

    private RoadGraph(RoadNetwork network) {
        junctions = network.junctions();
        index = new JunctionIndex(network);
        starts = new int[junctions.count() + 1];
        int ways = 0;
        int[] reached = new int[2 * network.size()];
        double[] lengths = new double[2 * network.size()];
        for (int junction = 0; junction < junctions.count(); junction++) {
            for (int i = junctions.start(junction); i < junctions.start(junction + 1); i++) {
                int piece = junctions.meeting(i);
                if (network.roadClass(piece).isForPeople() && !network.isClosed(piece)) {
                    reached[ways] = junctions.across(piece, junction);
                    lengths[ways++] = network.metres(piece);
                }
            }
            starts[junction + 1] = ways;
        }
        ends = Arrays.copyOf(reached, ways);
        metres = Arrays.copyOf(lengths, ways);
    }

    /** The ways that are open in a version of the roads. */
    public static RoadGraph of(RoadNetwork network) {
        return new RoadGraph(network);
    }

    /** How many junctions there are, motorway ends included. */
    public int junctions() {
        return junctions.count();
    }

    public Coordinate place(int junction) {
        return new Coordinate(junctions.x(junction), junctions.y(junction));
    }

    /** How many ways lead from a junction. */
    public int ways(int junction) {
        return starts[junction + 1] - starts[junction];
    }

    /**
     * The junctions nearest to a place, nearest first, that people can come to when all roads are open.
     *
     * @param most how many at most
     */
    public int[] nearest(double x, double y, double withinMetres, int most) {
        return index.nearest(x, y, withinMetres, most);
    }

    /** The parts of the graph that hang together, as the number of the part that each junction is in. */
    public Components components() {
        return Components.of(this);
    }

    int start(int junction) {
        return starts[junction];
    }

    int end(int way) {
        return ends[way];
    }

    double metres(int way) {
        return metres[way];
    }
}
