package nl.areaal.core.scenario.inverse;

import java.util.List;
import java.util.OptionalDouble;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.NoAnswer;

/** The answer to how much of a measure reaches a goal. Every result is that of the forward question, to the bit. */
public sealed interface Outcome {
    /** The goal is met without the measure. */
    record AlreadyReached(double value) implements Outcome {}

    /**
     * So much reaches it.
     *
     * @param amount the least, counted from where the measure does least, that reaches the goal with central parameters
     * @param least what is enough with the most favourable parameters
     * @param most what is enough whatever the parameters; empty when with some of them no amount is
     * @param result the figure with this amount, beside that without the measure
     */
    record Reached(double amount, double least, OptionalDouble most, AreaResult result) implements Outcome {}

    /**
     * No amount reaches it.
     *
     * @param bestAmount what comes nearest
     */
    record NotReachable(double bestAmount, AreaResult best) implements Outcome {}

    /**
     * The figure goes up and down as the amount grows, or is lost with some amounts, so that a person must look at what was tried.
     */
    record NotMonotone(List<Tried> tried) implements Outcome {
        public NotMonotone {
            tried = List.copyOf(tried);
        }
    }

    /** The model gives no figure for the area. */
    record NoFigure(NoAnswer why) implements Outcome {}

    /** An amount, and the figure that it gives; NaN when it gives none. */
    record Tried(double amount, double value, boolean reaches) {}
}
