package nl.areaal.mapui.ogc.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What others may do with a dataset.
 *
 * @param text as its steward wrote it
 */
record Licence(String text) {
    private static final String EU = "http://publications.europa.eu/resource/authority/licence/";
    private static final Map<String, String> CODES = Map.of(
            "cc0", "CC0",
            "cc0 1.0", "CC0",
            "cc by 4.0", "CC_BY_4_0",
            "cc-by 4.0", "CC_BY_4_0",
            "cc by-sa 4.0", "CC_BYSA_4_0",
            "odbl 1.0", "ODC_ODBL");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

    /** Where the licence is defined, when the text is nothing but the name or the address of one. */
    Optional<String> definition() {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (CODES.containsKey(plain)) {
            return Optional.of(EU + CODES.get(plain));
        }
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches() ? Optional.of(address.group()) : Optional.empty();
    }
}
