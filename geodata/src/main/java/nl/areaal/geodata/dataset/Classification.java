package nl.areaal.geodata.dataset;

import java.util.Locale;

/** Who may see a dataset. */
public enum Classification {
    /** Everyone, without a login. */
    PUBLIC,
    /** People of the region with a login. */
    INTERNAL,
    /** Only those whom its steward names. */
    CONFIDENTIAL;

    /** The word for it in the store and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The classification that a word stands for.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Classification ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
