package nl.areaal.core.goal;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.text.PlainText;

/**
 * Something that is done for a goal.
 *
 * @param carriedOutBy which organisation does it
 * @param scenario in which somebody worked out what it would do; the evidence for it
 */
public record Measure(UUID id, String title, String carriedOutBy, Years years, Optional<UUID> scenario) {
    public static final int LONGEST = 200;

    public Measure {
        title = PlainText.checked("measure", "title", title, 1, LONGEST);
        carriedOutBy = PlainText.checked("measure", "carriedOutBy", carriedOutBy, 1, LONGEST);
    }

    /** The first and the last year of the work. */
    public record Years(int from, int to) {
        public Years {
            if (from > to) {
                throw new IllegalArgumentException("measure: years are " + from + " to " + to + ", expected to rise");
            }
        }
    }
}
