package nl.areaal.core.scenario;

/**
 * A number of its card that a model can be asked with another value for.
 *
 * @param parameter its key on the card
 * @param least below this value the formula means nothing
 * @param most above this value the formula means nothing
 */
public record Adjustable(String parameter, double least, double most) {
    public Adjustable {
        if (!(least < most)) {
            throw new IllegalArgumentException(
                    "adjustable " + parameter + ": most is " + most + ", expected more than " + least);
        }
    }

    /** Whether the model can compute with a value. */
    public boolean holds(double value) {
        return value >= least && value <= most;
    }
}
