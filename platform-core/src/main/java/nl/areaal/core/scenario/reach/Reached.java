package nl.areaal.core.scenario.reach;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.areaal.core.network.RoadGraph;
import nl.areaal.core.scenario.Progress;

/**
 * The jobs that can be reached from every place where people live. Places are independent of each other, so they are shared out
 * over threads; each writes its own numbers, so the outcome does not depend on how.
 */
final class Reached {
    private static final int PLACES_AT_ONCE = 32;
    private static final int PARTS_BETWEEN_STEPS = 8;

    private final Places places;
    private final Access access;
    private final RoadGraph graph;
    private final double[] mostMetres;
    private final Reckoning reckoning;
    private final int[] origins;
    /** Jobs by place and set of parameters, and last their gravity; NaN where nobody lives or no road is near. */
    private final double[][] jobs;

    Reached(Places places, RoadGraph graph, Reckoning reckoning) {
        this.places = places;
        this.graph = graph;
        this.access = new Access(places, graph, reckoning.accessMetres());
        this.reckoning = reckoning;
        mostMetres = reckoning.mostMetres();
        origins = IntStream.range(0, places.count())
                .filter(place -> places.jobsKnown() && places.residents[place] > 0 && access.isOnRoads(place))
                .toArray();
        double[] none = new double[mostMetres.length + 1];
        Arrays.fill(none, Double.NaN);
        jobs = new double[places.count()][];
        Arrays.fill(jobs, none);
    }

    Reached compute(Progress progress) {
        int step = PLACES_AT_ONCE * PARTS_BETWEEN_STEPS;
        for (int from = 0; from < origins.length; from += step) {
            int first = from;
            IntStream.range(0, PARTS_BETWEEN_STEPS)
                    .parallel()
                    .forEach(part -> computePart(first + part * PLACES_AT_ONCE));
            progress.step(Math.min(origins.length, from + step), origins.length);
        }
        return this;
    }

    private void computePart(int from) {
        int to = Math.min(origins.length, from + PLACES_AT_ONCE);
        if (from < to) {
            Journeys journeys = new Journeys(places, access, graph);
            for (int i = from; i < to; i++) {
                double[] counted = new double[mostMetres.length + 1];
                journeys.count(origins[i], mostMetres, reckoning, counted);
                jobs[origins[i]] = counted;
            }
        }
    }

    /** The jobs within reach of a place with a set of parameters; NaN where there is no answer. */
    double jobs(int place, int set) {
        return jobs[place][set];
    }

    /** The mean over everybody who can answer, of the jobs within reach by gravity. */
    double meanGravity() {
        double sum = 0;
        double people = 0;
        for (int origin : origins) {
            sum += places.residents[origin] * jobs[origin][mostMetres.length];
            people += places.residents[origin];
        }
        return sum / people;
    }

    /** The share of residents who live too far from a road to answer for. */
    double residentsOffRoads() {
        return offRoads(places.residents);
    }

    /** The share of jobs that lie too far from a road to be reached. */
    double jobsOffRoads() {
        return offRoads(places.jobs);
    }

    private double offRoads(double[] counted) {
        double off = 0;
        double all = 0;
        for (int place = 0; place < counted.length; place++) {
            off += access.isOnRoads(place) ? 0 : counted[place];
            all += counted[place];
        }
        return all == 0 ? 0 : off / all;
    }
}
