package nl.areaal.core.observation;

import java.util.Locale;

/**
 * A doubt about a reading, named after the test that raised it. The codes and bits are stable: the store, partners and
 * programs act on them.
 *
 * <p>The tests are those of the IOOS manuals for real-time quality control (QARTOD) where these have one: gross range,
 * spike, rate of change, flat line and gap.
 */
public enum QualityFlag {
    /** Outside the plausible range of the contract. */
    RANGE(1),
    /** A number that stands for "no value", e.g. -999. */
    SENTINEL(2),
    /** One of a run of equal results that lasts too long to be measured. */
    STUCK(4),
    /** Changed faster than the quantity can. */
    SPIKE(8),
    /** The first after a silence. What it reads can be believed; what happened before it is not known. */
    GAP(16),
    /** Far from what all around it read in the same hour. */
    NEIGHBOURS(32);

    private final int bit;

    QualityFlag(int bit) {
        this.bit = bit;
    }

    /** The bit that stands for it in the code of a {@link Quality}. */
    public int bit() {
        return bit;
    }

    /** As written in JSON, e.g. range. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
