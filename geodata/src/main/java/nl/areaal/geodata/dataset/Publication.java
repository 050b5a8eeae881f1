package nl.areaal.geodata.dataset;

import java.time.Instant;

/**
 * That somebody showed a dataset to everybody, or took it back.
 *
 * @param reason why; empty when nothing needed saying
 * @param by the login of whoever did it
 */
public record Publication(Act act, String reason, String by, Instant at) {
    /** What was done. */
    public enum Act {
        PUBLISHED(Classification.PUBLIC),
        WITHDRAWN(Classification.INTERNAL);

        private final Classification classification;

        Act(Classification classification) {
            this.classification = classification;
        }

        /** Who may see the dataset from then on. */
        public Classification classification() {
            return classification;
        }
    }
}
