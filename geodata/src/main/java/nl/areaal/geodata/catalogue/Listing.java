package nl.areaal.geodata.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.ContactPoint;

/**
 * What a catalogue tells of a dataset beside the terms on which it is held.
 *
 * @param keywords words to find it by, in its language
 * @param language the language of its title, its description and its keywords
 */
public record Listing(Optional<ContactPoint> contact, Optional<Theme> theme, List<String> keywords, Locale language) {
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    /** What stands where nobody has said anything yet. */
    public static final Listing UNSTATED = new Listing(Optional.empty(), Optional.empty(), List.of(), Locale.of("nl"));

    public Listing {
        keywords = List.copyOf(keywords);
        if (keywords.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("keywords are " + keywords + ", expected words");
        }
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new IllegalArgumentException("language is '" + language + "', expected nl or en");
        }
    }
}
