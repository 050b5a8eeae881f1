package nl.areaal.core.question;

import java.time.Instant;
import nl.areaal.core.text.PlainText;

/**
 * What somebody of the region answers.
 *
 * @param language ISO 639-1
 * @param author their login
 */
public record Answer(String text, String language, String author, Instant at) {
    public static final int LONGEST = 4_000;

    public Answer {
        text = PlainText.checked("answer", "text", text, 1, LONGEST);
    }
}
