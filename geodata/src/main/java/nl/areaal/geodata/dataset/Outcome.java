package nl.areaal.geodata.dataset;

import java.util.List;

/**
 * What became of a delivery.
 *
 * @param accepted rows that are in the store now
 * @param repaired how many of those had to be mended first
 * @param refused rows that could not be used
 */
public record Outcome(long accepted, long repaired, long refused, List<Remark> remarks) {
    public Outcome {
        remarks = List.copyOf(remarks);
        if (accepted < 0 || refused < 0 || repaired < 0 || repaired > accepted) {
            throw new IllegalArgumentException("outcome is " + accepted + " accepted, " + repaired + " repaired and "
                    + refused + " refused, expected none below 0 and no more repaired than accepted");
        }
    }

    /** A delivery in which nothing was wrong. */
    public static Outcome clean(long accepted) {
        return new Outcome(accepted, 0, 0, List.of());
    }

    /** How many rows the source held. */
    public long read() {
        return accepted + refused;
    }
}
