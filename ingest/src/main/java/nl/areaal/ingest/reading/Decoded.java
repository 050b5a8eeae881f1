package nl.areaal.ingest.reading;

import java.util.Optional;

/** What a message turned out to be: a reading, or the reason why it is none. */
public sealed interface Decoded {
    /**
     * A reading of a known datastream.
     *
     * @param quality see {@link nl.areaal.core.observation.Quality#code()}
     */
    record Accepted(long datastreamId, long epochMicros, double result, int quality) implements Decoded {}

    /**
     * No reading.
     *
     * @param message a plain sentence for the partner
     * @param field the member that is wrong
     * @param value what it holds, shortened
     * @param expected what it should hold
     */
    record Rejected(
            Reason reason, String message, Optional<String> field, Optional<String> value, Optional<String> expected)
            implements Decoded {
        private static final int LONGEST_VALUE = 80;

        /** A message that is wrong as a whole. */
        static Rejected message(Reason reason, String sentence, String expected) {
            return new Rejected(reason, sentence, Optional.empty(), Optional.empty(), Optional.of(expected));
        }

        /** A message with a member that is wrong or missing. */
        static Rejected field(Reason reason, String sentence, String field, Optional<String> value, String expected) {
            return new Rejected(
                    reason, sentence, Optional.of(field), value.map(Rejected::shortened), Optional.of(expected));
        }

        private static String shortened(String value) {
            return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
