package nl.areaal.geodata.quality;

import java.time.Instant;
import java.util.List;

/**
 * All readings that broke their contracts by one test.
 *
 * @param cause the code of the flag, or silent
 * @param datastreams how many they are of
 * @param worst the datastreams with most of them
 */
public record BreachGroup(String cause, long readings, int datastreams, Breach.Extent extent, List<Offender> worst) {
    /** The cause of datastreams that are silent: nothing came, so there are no readings, and the newest before stand for them. */
    public static final String SILENT = "silent";

    public BreachGroup {
        worst = List.copyOf(worst);
    }

    /**
     * A datastream with its first such reading.
     *
     * @param readings how many it has
     */
    public record Offender(long datastreamId, String key, long readings, Instant phenomenonTime, double result) {}
}
