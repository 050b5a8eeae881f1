package nl.areaal.core.scenario;

import java.util.Locale;

/** A text that people read, in both languages of the platform. */
public record Bilingual(String nl, String en) {
    public Bilingual {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "text: nl is \"" + nl + "\", en is \"" + en + "\", expected words in both languages");
        }
    }

    /** The text in Dutch for Dutch readers, in English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }

    /** The same word in both languages, e.g. a name. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
