package nl.areaal.core.scenario.reach;

import java.util.Arrays;
import nl.areaal.core.network.RoadGraph;
import org.locationtech.jts.geom.Coordinate;

/**
 * How people come from a place to the roads: to any of the few nearest junctions in a straight line.
 *
 * <p>Which junctions these are does not depend on what is closed, so that a closed road never brings a place nearer to another.
 */
final class Access {
    private static final int MOST_JUNCTIONS = 3;

    private final int[][] junctions;
    private final double[][] metres;
    /** The places that one comes to from each junction, by where they begin in {@link #placesAt}. */
    private final int[] starts;

    private final int[] placesAt;

    /**
     * Finds the ways to the roads.
     *
     * @param mostMetres farther from a road than this, a place is not reckoned to be on the network
     */
    Access(Places places, RoadGraph graph, double mostMetres) {
        junctions = new int[places.count()][];
        metres = new double[places.count()][];
        starts = new int[graph.junctions() + 1];
        for (int place = 0; place < junctions.length; place++) {
            boolean used = places.residents[place] > 0 || places.jobs[place] > 0;
            Coordinate middle = new Coordinate(places.x(place), places.y(place));
            junctions[place] = used ? graph.nearest(middle.x, middle.y, mostMetres, MOST_JUNCTIONS) : new int[0];
            metres[place] = Arrays.stream(junctions[place])
                    .mapToDouble(junction -> graph.place(junction).distance(middle))
                    .toArray();
            if (places.jobs[place] > 0) {
                for (int junction : junctions[place]) {
                    starts[junction + 1]++;
                }
            }
        }
        for (int junction = 0; junction < graph.junctions(); junction++) {
            starts[junction + 1] += starts[junction];
        }
        placesAt = new int[starts[graph.junctions()]];
        fill(places);
    }

    private void fill(Places places) {
        int[] next = starts.clone();
        for (int place = 0; place < junctions.length; place++) {
            if (places.jobs[place] > 0) {
                for (int junction : junctions[place]) {
                    placesAt[next[junction]++] = place;
                }
            }
        }
    }

    boolean isOnRoads(int place) {
        return junctions[place].length > 0;
    }

    int[] junctions(int place) {
        return junctions[place];
    }

    double[] metres(int place) {
        return metres[place];
    }

    int start(int junction) {
        return starts[junction];
    }

    /** A place with jobs, by its number among all that one comes to from junctions. */
    int placeAt(int number) {
        return placesAt[number];
    }

    /** How far a place lies from one of its junctions. */
    double metres(int place, int junction) {
        for (int i = 0; i < junctions[place].length; i++) {
            if (junctions[place][i] == junction) {
                return metres[place][i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
