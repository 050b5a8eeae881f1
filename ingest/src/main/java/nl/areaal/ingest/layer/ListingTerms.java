package nl.areaal.ingest.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.UsageException;

/**
 * What is said on the command line about how the catalogue tells of a dataset.
 *
 * @param said values by the option that gives them
 */
record ListingTerms(Map<String, String> said) {
    /** The options that it reads. */
    static final Set<String> OPTIONS =
            Set.of("--contact-name", "--contact-email", "--theme", "--keywords", "--language");

    /**
     * Reads the options.
     *
     * @throws UsageException when one can't be what it says
     */
    static ListingTerms of(Arguments arguments) {
        Map<String, String> said = new LinkedHashMap<>();
        OPTIONS.forEach(option -> arguments.find(option).ifPresent(value -> said.put(option, value)));
        ListingTerms terms = new ListingTerms(Map.copyOf(said));
        if (said.containsKey("--contact-name") != said.containsKey("--contact-email")) {
            throw new UsageException("--contact-name and --contact-email go together, expected both or none");
        }
        terms.applyTo(Listing.UNSTATED);
        return terms;
    }

    /** The listing as it is after what is said here. */
    Listing applyTo(Listing before) {
        try {
            return new Listing(
                    contact().or(before::contact),
                    find("--theme").map(ListingTerms::theme).or(before::theme),
                    find("--keywords").map(ListingTerms::keywords).orElse(before.keywords()),
                    find("--language").map(Locale::of).orElse(before.language()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Optional<ContactPoint> contact() {
        return find("--contact-name")
                .map(name -> new ContactPoint(name, find("--contact-email").orElse("")));
    }

    private Optional<String> find(String option) {
        return Optional.ofNullable(said.get(option));
    }

    private static Theme theme(String code) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--theme is '" + code + "', expected one of " + Arrays.toString(Theme.values())));
    }

    private static List<String> keywords(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
