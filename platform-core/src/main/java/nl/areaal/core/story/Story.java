package nl.areaal.core.story;

import java.util.List;
import java.util.UUID;
import nl.areaal.core.text.PlainText;

/**
 * An ordered set of views of the map, each with a text.
 *
 * @param intro what it is about; may be empty
 * @param language ISO 639-1, in which it is written
 */
public record Story(UUID id, String title, String intro, String language, List<Step> steps) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 2_000;
    public static final int MOST_STEPS = 30;
    public static final int LONGEST_VIEW = 1_000;

    public Story {
        title = PlainText.checked("story", "title", title, 1, LONGEST_TITLE);
        intro = PlainText.checked("story", "intro", intro, 0, LONGEST_TEXT);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("story: steps are " + steps.size() + ", expected 1 to " + MOST_STEPS);
        }
    }

    /**
     * One view with what is said of it.
     *
     * @param view the query of the map's address, e.g. {@code area=GM0344&view=5.12070,52.09070,11.50}
     */
    public record Step(String title, String text, String view) {
        public Step {
            title = PlainText.checked("step of a story", "title", title, 1, LONGEST_TITLE);
            text = PlainText.checked("step of a story", "text", text, 1, LONGEST_TEXT);
            view = PlainText.checked("step of a story", "view", view, 1, LONGEST_VIEW);
        }
    }
}
