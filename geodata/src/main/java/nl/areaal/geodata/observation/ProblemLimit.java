package nl.areaal.geodata.observation;

import java.util.Set;

/**
 * How much is kept, with the original, of what can't be used of one sender for one reason on one day.
 *
 * @param messages at most so many
 * @param bytes of them together, at most
 */
public record ProblemLimit(long messages, long bytes) {
    /** More of it says nothing new. */
    private static final ProblemLimit USUAL = new ProblemLimit(1_000, 16L << 20);
    /** What can be stored after all, once something on our side was mended. */
    private static final ProblemLimit MENDABLE = new ProblemLimit(100_000, 64L << 20);

    private static final Set<String> MENDED_BY_US = Set.of("unknown-datastream", "wrong-unit");

    public static ProblemLimit of(String reason) {
        return MENDED_BY_US.contains(reason) ? MENDABLE : USUAL;
    }
}
