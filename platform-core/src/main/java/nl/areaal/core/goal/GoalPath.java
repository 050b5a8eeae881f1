package nl.areaal.core.goal;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The way from where an area began to where it must be.
 *
 * @param baseline where it began; empty until a first figure is known
 * @param side on which side of the target the figure must come to lie
 */
public record GoalPath(Optional<Milestone> baseline, Milestone target, Side side) {
    public GoalPath {
        baseline.filter(from -> from.year() >= target.year()).ifPresent(from -> {
            throw new IllegalArgumentException("goal path: baseline year is " + from.year()
                    + ", expected before the target's year " + target.year());
        });
    }

    /** Which side of a target is wanted. */
    public enum Side {
        AT_MOST,
        AT_LEAST;

        /** The sign of a change that leads towards the target. */
        int towards() {
            return this == AT_LEAST ? 1 : -1;
        }
    }

    /** What the figure must be by the end of a year if it goes in equal steps; empty where nobody knows where it began. */
    public OptionalDouble neededBy(int year) {
        return baseline.map(from -> OptionalDouble.of(between(from, year))).orElseGet(OptionalDouble::empty);
    }

    private double between(Milestone from, int year) {
        double share = (double) (year - from.year()) / (target.year() - from.year());
        return from.value() + Math.clamp(share, 0, 1) * (target.value() - from.value());
    }

    /** Whether a figure is on the side of the target that is wanted. */
    public boolean isMetBy(double figure) {
        return side.towards() * (figure - target.value()) >= 0;
    }
}
