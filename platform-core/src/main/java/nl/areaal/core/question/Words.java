package nl.areaal.core.question;

import java.util.Optional;
import nl.areaal.core.text.PlainText;

/**
 * What a visitor asks. Nothing else is known of them: no account, no address.
 *
 * @param name what they want to be called on the page; empty when they don't say
 * @param language ISO 639-1, of the page that they asked on
 */
public record Words(String text, Optional<String> name, String language) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 1_000;
    public static final int LONGEST_NAME = 60;

    public Words {
        text = PlainText.checked("question", "text", text, SHORTEST, LONGEST);
        name = name.map(said -> PlainText.checked("question", "name", said, 0, LONGEST_NAME))
                .filter(said -> !said.isEmpty());
    }
}
