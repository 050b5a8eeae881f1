package nl.areaal.geodata.dataset;

import java.util.OptionalInt;

/**
 * How a dataset must be treated.
 *
 * @param retentionDays how long rows are kept; empty means for as long as the dataset exists
 * @param example whether it is made up, and must be labelled so wherever it is shown
 */
public record Handling(Classification classification, OptionalInt retentionDays, boolean example) {
    /** Real, open data that stays. */
    public static final Handling OPEN = new Handling(Classification.PUBLIC, OptionalInt.empty(), false);

    /** Made-up data that everyone may see. */
    public static final Handling EXAMPLE = new Handling(Classification.PUBLIC, OptionalInt.empty(), true);

    public Handling {
        if (retentionDays.isPresent() && retentionDays.getAsInt() <= 0) {
            throw new IllegalArgumentException(
                    "retention is " + retentionDays.getAsInt() + " days, expected 1 or more, or empty for ever");
        }
    }

    public Handling with(Classification changed) {
        return new Handling(changed, retentionDays, example);
    }
}
