package nl.areaal.core.goal;

import java.util.Locale;

/** How sure the author of an interpretation is of it. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** The word for it in the store and in the keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The confidence that a word stands for.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Confidence ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
