package nl.areaal.core.scenario.reach;

import nl.areaal.core.network.RoadGraph;
import nl.areaal.core.network.ShortestWays;

/** The journeys from one place to all jobs within the longest distance; made once for a thread and used again. */
final class Journeys {
    private final Places places;
    private final Access access;
    private final ShortestWays ways;
    private final double[] metres;
    private final int[] reachedIn;
    private final int[] reached;
    private int count;
    private int search;

    Journeys(Places places, Access access, RoadGraph graph) {
        this.places = places;
        this.access = access;
        this.ways = new ShortestWays(graph);
        metres = new double[places.count()];
        reachedIn = new int[places.count()];
        reached = new int[places.count()];
    }

    /**
     * Counts the jobs that can be reached from a place.
     *
     * @param mostMetres how far one comes with each set of parameters
     * @param jobs takes the jobs for each set, and after them what they count for in gravity
     * @param reckoning for the gravity, within the first of the distances
     */
    void count(int place, double[] mostMetres, Reckoning reckoning, double[] jobs) {
        begin(place);
        double farthest = 0;
        for (double most : mostMetres) {
            farthest = Math.max(farthest, most);
        }
        double limit = farthest;
        ways.search(
                access.junctions(place), access.metres(place), limit, (junction, at) -> arrive(junction, at, limit));
        for (int i = 0; i < count; i++) {
            double away = metres[reached[i]];
            double there = places.jobs[reached[i]];
            for (int set = 0; set < mostMetres.length; set++) {
                jobs[set] += away <= mostMetres[set] ? there : 0;
            }
            if (away <= mostMetres[0]) {
                jobs[mostMetres.length] += reckoning.gravity(there, away);
            }
        }
    }

    /** Nobody has to leave the square for the jobs in it. */
    private void begin(int place) {
        search++;
        count = 0;
        if (places.jobs[place] > 0) {
            note(place, 0);
        }
    }

    private void arrive(int junction, double at, double most) {
        for (int i = access.start(junction); i < access.start(junction + 1); i++) {
            int place = access.placeAt(i);
            double away = at + access.metres(place, junction);
            if (away <= most) {
                note(place, away);
            }
        }
    }

    private void note(int place, double away) {
        if (reachedIn[place] != search) {
            reachedIn[place] = search;
            reached[count++] = place;
            metres[place] = away;
        } else {
            metres[place] = Math.min(metres[place], away);
        }
    }
}
