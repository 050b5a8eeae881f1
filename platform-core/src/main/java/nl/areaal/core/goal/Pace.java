package nl.areaal.core.goal;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a figure must change from now on beside how fast it was seen to change, in units a year. It gives no judgement of an
 * area: what it means is for people to say.
 *
 * @param needed from this year on, to be there in time; empty when it is there, or the time is up
 * @param seen since the baseline; empty until a year has gone by
 */
public record Pace(OptionalDouble needed, Optional<Seen> seen, Reading reading) {
    /**
     * A pace that was seen.
     *
     * @param low with the figure at the low end of its band
     */
    public record Seen(double low, double value, double high) {}

    /** What the two paces say of each other. */
    public enum Reading {
        /** The figure with all of its band lies where it must. */
        MET,
        /** The target lies within the figure's band. */
        PERHAPS_MET,
        /** The target's year is over and the figure is not there. */
        TIME_IS_UP,
        /** No year has gone by since the baseline. */
        NOT_SEEN_YET,
        /** Even the least pace that is reasonable is enough. */
        ENOUGH,
        /** Even the greatest pace that is reasonable is too little. */
        TOO_LITTLE,
        /** It depends on where in the band the figure lies. */
        NOT_DEMONSTRABLE
    }

    /**
     * Compares a figure with a path.
     *
     * @param thisYear the year in which it is asked
     */
    public static Pace of(GoalPath path, Figure figure, int thisYear) {
        int yearsLeft = path.target().year() - thisYear;
        boolean met = path.isMetBy(figure.low()) && path.isMetBy(figure.high());
        OptionalDouble needed = path.isMetBy(figure.value()) || yearsLeft <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((path.target().value() - figure.value()) / yearsLeft);
        Optional<Seen> seen =
                path.baseline().filter(from -> figure.year() > from.year()).map(from -> seen(from, figure));
        return new Pace(needed, seen, met ? Reading.MET : reading(path, figure, needed, seen));
    }

    private static Reading reading(GoalPath path, Figure figure, OptionalDouble needed, Optional<Seen> seen) {
        if (path.isMetBy(figure.low()) || path.isMetBy(figure.high())) {
            return Reading.PERHAPS_MET;
        }
        if (needed.isEmpty()) {
            return Reading.TIME_IS_UP;
        }
        return seen.map(pace -> compare(path.side().towards(), pace, needed.getAsDouble()))
                .orElse(Reading.NOT_SEEN_YET);
    }

    private static Reading compare(int towards, Seen seen, double needed) {
        double least = Math.min(towards * seen.low, towards * seen.high);
        double most = Math.max(towards * seen.low, towards * seen.high);
        double wanted = towards * needed;
        if (least >= wanted) {
            return Reading.ENOUGH;
        }
        return most < wanted ? Reading.TOO_LITTLE : Reading.NOT_DEMONSTRABLE;
    }

    private static Seen seen(Milestone from, Figure figure) {
        int years = figure.year() - from.year();
        return new Seen(
                (figure.low() - from.value()) / years,
                (figure.value() - from.value()) / years,
                (figure.high() - from.value()) / years);
    }
}
