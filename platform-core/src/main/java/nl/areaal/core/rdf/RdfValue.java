package nl.areaal.core.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a property of a resource says: another resource, or a text. */
public sealed interface RdfValue {
    /** Another resource by its address. What no address can hold is percent-encoded, for people write such addresses. */
    record Iri(String iri) implements RdfValue {
        private static final String FORBIDDEN = "<>\"{}|^`\\";

        public Iri {
            StringBuilder encoded = new StringBuilder();
            iri.codePoints().forEach(letter -> {
                if (letter <= ' ' || FORBIDDEN.indexOf(letter) >= 0) {
                    encode(letter, encoded);
                } else {
                    encoded.appendCodePoint(letter);
                }
            });
            iri = encoded.toString();
        }

        private static void encode(int letter, StringBuilder encoded) {
            for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
    }

    /**
     * Words in a language.
     *
     * @param language its tag, e.g. {@code nl}; empty when it is in none, as a name or a code
     */
    record Words(String text, String language) implements RdfValue {}

    /**
     * A value with a type.
     *
     * @param datatype with its prefix, e.g. {@code xsd:dateTime}
     */
    record Typed(String text, String datatype) implements RdfValue {}
}
