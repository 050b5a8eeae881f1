package nl.areaal.core.network;

import java.util.Arrays;

/**
 * The shortest ways from one place to all junctions within a distance (Dijkstra 1959), nearest first.
 *
 * <p>Its arrays are used again for every search, so that thousands of searches cost no memory; each thread needs its own.
 */
public final class ShortestWays {
    private final RoadGraph graph;
    private final double[] metres;
    /** The search in which a junction was last reached: what saves clearing {@link #metres}. */
    private final int[] reachedIn;

    private final JunctionHeap heap;
    private int search;

    /** Takes each junction in the order of its distance. */
    @FunctionalInterface
    public interface Visitor {
        void reached(int junction, double metres);
    }

    public ShortestWays(RoadGraph graph) {
        this.graph = graph;
        metres = new double[graph.junctions()];
        reachedIn = new int[graph.junctions()];
        heap = new JunctionHeap(metres);
    }

    /**
     * Looks for every junction within a distance.
     *
     * @param starts where one may set out
     * @param metresToStarts how far it is to each of them
     */
    public void search(int[] starts, double[] metresToStarts, double mostMetres, Visitor visitor) {
        begin();
        for (int i = 0; i < starts.length; i++) {
            reach(starts[i], metresToStarts[i], mostMetres);
        }
        while (!heap.isEmpty()) {
            int junction = heap.takeNearest();
            double here = metres[junction];
            visitor.reached(junction, here);
            for (int way = graph.start(junction); way < graph.start(junction + 1); way++) {
                reach(graph.end(way), here + graph.metres(way), mostMetres);
            }
        }
    }

    /** The length of the shortest way between two junctions; NaN when there is none within the distance. */
    public double between(int from, int to, double mostMetres) {
        search(new int[] {from}, new double[] {0}, mostMetres, (junction, at) -> {});
        return reachedIn[to] == search ? metres[to] : Double.NaN;
    }

    private void begin() {
        if (search == Integer.MAX_VALUE) {
            Arrays.fill(reachedIn, 0);
            search = 0;
        }
        search++;
    }

    private void reach(int junction, double away, double most) {
        boolean fresh = reachedIn[junction] != search;
        if (away <= most && (fresh || away < metres[junction])) {
            reachedIn[junction] = search;
            metres[junction] = away;
            heap.put(junction, fresh);
        }
    }
}
