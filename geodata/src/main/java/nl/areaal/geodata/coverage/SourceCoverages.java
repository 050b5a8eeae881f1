package nl.areaal.geodata.coverage;

import java.util.regex.Pattern;

/**
 * Names the coverages that facts are made from: those of others, or of the sample region, which lie on frames of their own.
 *
 * <p>What is imported as {@code terrain} is kept as {@code source-terrain}; the fact {@code terrain} is made from it on the frame
 * that all facts share.
 */
public final class SourceCoverages {
    /** How deep the groundwater stands below the surface, in m. */
    public static final String GROUNDWATER_DEPTH = "groundwater-depth";

    private static final String PREFIX = "source-";

    private static final Pattern NAME = Pattern.compile(GROUNDWATER_DEPTH + "|" + PREFIX + "[a-z0-9-]+");

    private SourceCoverages() {}

    /** Whether a coverage of a dataset can bear that name. */
    public static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    /** The id of the coverage that a fact is made from. */
    public static String idOf(String fact) {
        return PREFIX + fact;
    }
}
