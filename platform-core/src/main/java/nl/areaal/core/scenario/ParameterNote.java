package nl.areaal.core.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wrote about a number on the card of a model.
 *
 * @param author the name that they sign in with
 */
public record ParameterNote(UUID id, String author, Instant writtenAt, Wording wording) {
    /**
     * What is written.
     *
     * @param model the key of the model
     * @param parameter its key on that card
     * @param dissent the value that the author holds to be right; empty for a note
     */
    public record Wording(String model, String parameter, String text, Optional<Held> dissent) {
        public static final int LONGEST_TEXT = 2_000;

        public Wording {
            text = checked("text", text, LONGEST_TEXT);
        }
    }

    /**
     * A value that somebody holds to be right.
     *
     * @param value in the unit of the card; it may lie outside the range there
     * @param source where it comes from
     */
    public record Held(double value, String source) {
        public static final int LONGEST_SOURCE = 500;

        public Held {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("parameter note: value is " + value + ", expected a number");
            }
            source = checked("source", source, LONGEST_SOURCE);
        }
    }

    /** What a scenario can be computed under; empty for a note. */
    public Optional<Assumption> assumption() {
        return wording.dissent()
                .map(held -> new Assumption(
                        wording.model(),
                        wording.parameter(),
                        held.value(),
                        author,
                        wording.text() + " (" + held.source() + ")"));
    }

    private static String checked(String field, String words, int longest) {
        String stripped = words.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "parameter note: " + field + " has " + stripped.length() + " characters, expected 1 to " + longest);
        }
        return stripped;
    }
}
