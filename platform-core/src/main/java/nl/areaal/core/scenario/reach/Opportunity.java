package nl.areaal.core.scenario.reach;

/**
 * What jobs that can be reached are worth to whoever looks for one.
 *
 * <p>Cumulative opportunities count all within a time alike. The gravity form of Hansen (1959, How accessibility shapes land
 * use, A = sum of O f(t)) lets those that lie farther away count for less; Hansen's own f is a power, ours is an exponential.
 */
public final class Opportunity {
    /** As long as people travel: the half hour of the usual measure. An assumption. */
    static final double MOST_MINUTES = 30;

    /** How fast a job counts for less: to half in ten minutes. An assumption. */
    static final double DECAY_PER_MINUTE = 0.0693;

    private static final double MINUTES_PER_HOUR = 60;
    private static final double METRES_PER_KILOMETRE = 1_000;

    private Opportunity() {}

    /** How far one comes in a time. */
    static double metres(double kmPerHour, double minutes) {
        return kmPerHour * METRES_PER_KILOMETRE * minutes / MINUTES_PER_HOUR;
    }

    static double minutes(double kmPerHour, double metres) {
        return metres / METRES_PER_KILOMETRE / kmPerHour * MINUTES_PER_HOUR;
    }

    /** What jobs count for at the end of a journey (Hansen 1959, with an exponential). */
    public static double gravity(double jobs, double minutes) {
        return gravity(jobs, minutes, DECAY_PER_MINUTE);
    }

    /** The same where jobs count for less faster, or slower. */
    static double gravity(double jobs, double minutes, double decayPerMinute) {
        return jobs * StrictMath.exp(-decayPerMinute * minutes);
    }
}
