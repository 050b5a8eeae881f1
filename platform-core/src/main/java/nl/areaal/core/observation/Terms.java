package nl.areaal.core.observation;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why and how long the readings of a datastream may be held, as far as that differs from its dataset.
 *
 * @param retentionDays after which a reading goes
 */
public record Terms(OptionalInt retentionDays, Optional<String> purpose, Optional<String> legalGround) {
    /** Those of the dataset. */
    public static final Terms OF_DATASET = new Terms(OptionalInt.empty(), Optional.empty(), Optional.empty());

    public Terms {
        retentionDays.ifPresent(days -> {
            if (days < 1) {
                throw new IllegalArgumentException("retention is " + days + " days, expected 1 or more");
            }
        });
        purpose.ifPresent(text -> Checks.notBlank(text, "purpose"));
        legalGround.ifPresent(text -> Checks.notBlank(text, "legal ground"));
    }
}
