package nl.areaal.core.observation.quality;

import java.util.Arrays;
import java.util.List;

/** Datastreams of one observed property and unit, each with those around it that it should agree with. */
public final class Neighbourhood {
    private final List<Place> places;
    private final int[][] around;

    /**
     * Where a datastream measures.
     *
     * @param x in metres of RD New
     * @param radiusMetres within which others should agree with it
     * @param tolerance how far apart they may always be
     */
    public record Place(double x, double y, double radiusMetres, double tolerance) {}

    private Neighbourhood(List<Place> places) {
        this.places = List.copyOf(places);
        around = new int[places.size()][];
        for (int i = 0; i < around.length; i++) {
            around[i] = around(i);
        }
    }

    public static Neighbourhood of(List<Place> places) {
        return new Neighbourhood(places);
    }

    /**
     * Whether a result disagrees with what the others around read.
     *
     * @param place where it was measured, by number
     * @param hourly what each place read in the same hour; NaN: nothing that can be believed
     */
    public boolean disagrees(int place, double result, double[] hourly) {
        double[] others = new double[around[place].length];
        int count = 0;
        for (int other : around[place]) {
            if (!Double.isNaN(hourly[other])) {
                others[count++] = hourly[other];
            }
        }
        return NeighbourTest.disagrees(
                result, Arrays.copyOf(others, count), places.get(place).tolerance());
    }

    private int[] around(int place) {
        int[] found = new int[places.size()];
        int count = 0;
        Place here = places.get(place);
        for (int other = 0; other < found.length; other++) {
            Place there = places.get(other);
            if (other != place && Math.hypot(there.x() - here.x(), there.y() - here.y()) <= here.radiusMetres()) {
                found[count++] = other;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
