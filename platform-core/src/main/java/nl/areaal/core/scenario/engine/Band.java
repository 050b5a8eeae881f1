package nl.areaal.core.scenario.engine;

import java.util.stream.DoubleStream;

/**
 * Between which figures the truth may lie.
 *
 * @param central with every parameter at its central value
 */
public record Band(double central, double low, double high) {
    /** The band of the answers of all sets of parameters, of which the first is the central one. */
    public static Band of(double[] answers) {
        return new Band(
                answers[0],
                DoubleStream.of(answers).min().orElseThrow(),
                DoubleStream.of(answers).max().orElseThrow());
    }

    /** The band made so wide that it holds zero. */
    public Band withZero() {
        return new Band(central, Math.min(low, 0), Math.max(high, 0));
    }

    public double width() {
        return high - low;
    }

    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
