package nl.areaal.core.area;

import java.util.Locale;

/** The administrative level, or the maker, of an {@link Area}. */
public enum AreaLevel {
    PROVINCIE,
    GEMEENTE,
    WIJK,
    BUURT,
    WATERSCHAP,
    DRAWN;

    /** The word for it in the store, in URLs and in files, e.g. {@code gemeente}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level that a word stands for.
     *
     * @throws IllegalArgumentException when there is no such level
     */
    public static AreaLevel ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
