package nl.areaal.core.goal;

import java.util.Set;
import nl.areaal.core.text.PlainText;

/**
 * What somebody wrote about a goal, in the language in which they wrote it.
 *
 * @param reason why it is wanted; may be empty
 * @param language ISO 639-1, for those who hear the text
 */
public record GoalText(String title, String reason, String language) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_REASON = 2_000;
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    public GoalText {
        title = PlainText.checked("goal", "title", title, 1, LONGEST_TITLE);
        reason = PlainText.checked("goal", "reason", reason, 0, LONGEST_REASON);
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("goal: language is '" + language + "', expected nl or en");
        }
    }
}
