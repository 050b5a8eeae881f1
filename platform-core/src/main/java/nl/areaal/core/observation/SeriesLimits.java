package nl.areaal.core.observation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a contract says of the readings of a datastream beside each other; a test without its limit is not made.
 *
 * @param maximumChangePerHour how far two readings of one hour may be apart, in the unit of the datastream; after more
 *     hours so many times as much
 * @param stuckAfter how long the same result may come again and again
 * @param gapAfter how long after one reading the next may be
 * @param neighbourRadiusMetres within which others of the same observed property should agree; needs a maximum change,
 *     which they may always be apart
 */
public record SeriesLimits(
        OptionalDouble maximumChangePerHour,
        Optional<Duration> stuckAfter,
        Optional<Duration> gapAfter,
        OptionalDouble neighbourRadiusMetres) {
    /** Nothing is tested. */
    public static final SeriesLimits NONE =
            new SeriesLimits(OptionalDouble.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    private static final Duration LEAST_STUCK = Duration.ofDays(1);
    private static final int STUCK_CADENCES = 24;

    public SeriesLimits {
        positive("maximum change per hour", maximumChangePerHour);
        positive("neighbour radius", neighbourRadiusMetres);
        positive("longest time with equal results", stuckAfter);
        positive("longest time between readings", gapAfter);
        if (neighbourRadiusMetres.isPresent() && maximumChangePerHour.isEmpty()) {
            throw new IllegalArgumentException("neighbour radius is " + neighbourRadiusMetres.getAsDouble()
                    + " m, expected a maximum change with it");
        }
    }

    /** What a contract means that states no limits: a day of equal results is too long, and so is one reading missed. */
    public static SeriesLimits usual(Duration cadence) {
        Duration stuck = cadence.multipliedBy(STUCK_CADENCES);
        return new SeriesLimits(
                OptionalDouble.empty(),
                Optional.of(stuck.compareTo(LEAST_STUCK) < 0 ? LEAST_STUCK : stuck),
                Optional.of(usualGap(cadence)),
                OptionalDouble.empty());
    }

    /** Half a cadence late is late, a whole one is missed. */
    public static Duration usualGap(Duration cadence) {
        return cadence.plus(cadence.dividedBy(2));
    }

    public SeriesLimits withMaximumChange(double perHour) {
        return new SeriesLimits(OptionalDouble.of(perHour), stuckAfter, gapAfter, neighbourRadiusMetres);
    }

    public SeriesLimits withStuckAfter(Optional<Duration> longest) {
        return new SeriesLimits(maximumChangePerHour, longest, gapAfter, neighbourRadiusMetres);
    }

    public SeriesLimits withNeighbours(double radiusMetres) {
        return new SeriesLimits(maximumChangePerHour, stuckAfter, gapAfter, OptionalDouble.of(radiusMetres));
    }

    private static void positive(String what, OptionalDouble limit) {
        limit.ifPresent(value -> {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(what + " is " + value + ", expected a number above 0");
            }
        });
    }

    private static void positive(String what, Optional<Duration> limit) {
        limit.ifPresent(value -> {
            if (value.toSeconds() < 1) {
                throw new IllegalArgumentException(what + " is " + value + ", expected a second or more");
            }
        });
    }
}
