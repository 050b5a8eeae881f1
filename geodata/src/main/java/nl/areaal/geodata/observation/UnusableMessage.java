package nl.areaal.geodata.observation;

/** A message that could not be used, as it came. */
public final class UnusableMessage {
    private final Problem problem;
    private final byte[] original;

    /**
     * Keeps the bytes as they are: the caller must not change them.
     *
     * @param original the message, byte for byte
     */
    public UnusableMessage(Problem problem, byte[] original) {
        this.problem = problem;
        this.original = original;
    }

    public Problem problem() {
        return problem;
    }

    public byte[] original() {
        return original;
    }
}
